export * as Support from "./index.parts.ts";
