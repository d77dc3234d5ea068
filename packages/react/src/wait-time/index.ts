export * as WaitTime from "./index.parts.ts";
