export * as Ticket from "./index.parts.ts";
