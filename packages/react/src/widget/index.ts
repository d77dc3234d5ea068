"use client";

export { SupportWidget, type SupportWidgetProps } from "./SupportWidget.tsx";
