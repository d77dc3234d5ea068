import { newId } from "../../../src/index.ts";
import { altered, type Asked, type Defect } from "./carrier.ts";
import { retelling } from "./stories.ts";

const TICKET = /^\/v1\/conversations\/[^/]+$/;
const TRANSCRIPT = /\/transcript$/;

const withBody = (asked: Asked, change: (text: string) => string): Asked => ({ ...asked, body: change(asked.body) });

export const TICKET_DEFECTS: readonly Defect[] = [
  {
    does: "overlooks what a form should not say, and takes every form for a new ticket",
    breaks: ["T1", "T2"],
    spoil: (carry) => (asked) => {
      if (!TICKET.test(asked.path)) return carry(asked);
      const isTicket = asked.body.includes('"kind":"ticket"');
      const fresh = (text: string) => text.replace('"details":""', `"details":"${newId()}"`);
      return carry(withBody(asked, (text) => (isTicket ? fresh(text).replace(/,"fields":\{[^}]*\}/, "") : text)));
    },
  },
  {
    does: "says of an answered ticket that it is received, and of a chat that it became a ticket",
    breaks: ["T3", "T5"],
    spoil: retelling((text) =>
      text
        .replaceAll('"status":"answered"', '"status":"received"')
        .replaceAll('"notice":"became","kind":"chat"', '"notice":"became","kind":"ticket"'),
    ),
  },
  {
    does: "keeps a ticket with its agent whoever is to have it, and finds none by its reference",
    breaks: ["T4", "T8"],
    spoil: (carry) => (asked) => {
      if (asked.path.includes("/assignments/"))
        return Promise.resolve(Response.json({ id: asked.path.split("/").at(-1), events: [] }, { status: 201 }));
      return asked.path.startsWith("/v1/desk/references/")
        ? Promise.resolve(Response.json({ code: "not-found" }, { status: 404 }))
        : carry(asked);
    },
  },
  {
    does: "changes the document of a complaint, and lets typed words be more than text",
    breaks: ["T6", "T7"],
    spoil: (carry) => async (asked) => {
      const response = await retelling((text) => text.replaceAll('"document":"', '"document":"Another one: '))(carry)(
        asked,
      );
      return TRANSCRIPT.test(asked.path)
        ? altered(response, (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">"))
        : response;
    },
  },
];
