export * as Chat from "./index.parts.ts";
