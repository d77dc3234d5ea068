import { createContext } from "react";

/** Moves focus away from an item of the tray that is about to go; null outside of the tray. */
export const TrayContext = createContext<((item: Element | null) => void) | null>(null);
