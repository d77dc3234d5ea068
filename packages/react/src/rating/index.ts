export * as Rating from "./index.parts.ts";
