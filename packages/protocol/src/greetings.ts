import * as v from "valibot";
import { LocalizedText, Name } from "./ids.ts";

/** A first word from the company, for those who stay on a page. */
export const Greeting = v.pipe(
  v.object({
    id: Name,
    /** Paths of pages; a `*` stands for any characters. */
    pages: v.array(v.string()),
    /** How long a page has been looked at before. */
    afterSeconds: v.number(),
    text: LocalizedText,
    /** Who says it, as on the card; null where the company itself does. */
    agent: v.nullable(v.object({ name: v.string(), photo: v.nullable(v.string()) })),
  }),
  v.metadata({ ref: "Greeting" }),
);
export type Greeting = v.InferOutput<typeof Greeting>;

/** Answer of `GET /v1/sites/{siteId}/greetings`, which needs no session and leaves no trace. */
export const Greetings = v.pipe(v.object({ greetings: v.array(Greeting) }), v.metadata({ ref: "Greetings" }));
export type Greetings = v.InferOutput<typeof Greetings>;
