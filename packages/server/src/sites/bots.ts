import { Name } from "@warmline/protocol";
import * as v from "valibot";
import { whole } from "./whole.ts";

/** Programs that talk with customers before people do. Each is one of the agents, with `bot` set. */
export const SiteBots = v.pipe(
  v.array(
    v.strictObject({
      agent: v.pipe(Name, v.description("The id of the agent that it speaks as.")),
      categories: v.optional(
        v.pipe(
          v.nullable(v.array(Name)),
          v.description("Chats about these begin with it; null for all chats, also those about nothing named."),
        ),
        null,
      ),
      program: v.optional(
        v.pipe(Name, v.description("The name under which the server was given it; else `webhook` is called.")),
      ),
      webhook: v.optional(
        v.strictObject({
          url: v.pipe(
            v.string(),
            v.maxLength(2_000),
            v.url(),
            v.description("https:, or http: on the machine itself."),
          ),
          secret: v.optional(v.pipe(v.string(), v.minLength(16), v.description("Signs what is sent (HMAC-SHA-256)."))),
          secretFile: v.optional(
            v.pipe(v.string(), v.description("Or a file that holds it, relative to the site file.")),
          ),
        }),
      ),
      patienceSeconds: v.optional(
        whole(1, 60, "How long customers wait for its first word before a person goes on."),
        10,
      ),
      longestSeconds: v.optional(whole(5, 300, "How long one answer may take as a whole."), 60),
    }),
  ),
  v.maxLength(10),
  v.check(
    (bots) => bots.every(({ program, webhook }) => (program === undefined) !== (webhook === undefined)),
    "needs either `program` or `webhook`",
  ),
);
