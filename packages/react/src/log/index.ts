"use client";

export { createLog, type Log, type LogChunk, type LogGroup } from "../internals/log/createLog.ts";
export { LogRows, type LogRowsProps } from "../internals/log/LogRows.tsx";
export type { PlaceOptions } from "../internals/log/createPlace.ts";
export type { Cell, Keyed } from "../internals/log/pack.ts";
export { createValue, useValue, type Value } from "../internals/value.ts";
