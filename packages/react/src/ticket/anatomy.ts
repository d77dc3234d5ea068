import type { Anatomy } from "../internals/anatomy.ts";
import { formParts } from "./anatomy.form.ts";
import { sentParts } from "./anatomy.sent.ts";

/** A short form, the acknowledgement that follows it, and what becomes of it. */
export const ticketAnatomy = {
  widget: "ticket",
  parts: {
    root: {
      purpose: "Holds the form, then the acknowledgement; the list of all tickets, or the page of one.",
      states: {
        status: {
          purpose: "How far the ticket has got, or what is shown instead.",
          values: ["writing", "sending", "received", "failed", "list", "page"],
        },
      },
    },
    ...formParts,
    ...sentParts,
  },
} as const satisfies Anatomy;

type Shape = typeof ticketAnatomy;

/** The type of the anatomy under a short name, so that published types say it once. */
export interface TicketAnatomy extends Shape {}
