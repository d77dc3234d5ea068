import { LIMITS, LocalizedText, Name } from "@warmline/protocol";
import * as v from "valibot";
import { whole } from "./whole.ts";

const MEGABYTE = 1_048_576;
const MOST_MEGABYTES = LIMITS.fileBytes / MEGABYTE;
const LONGEST_GREETING = 400;

/** What customers and agents may do with what they said. */
export const ChatRules = v.strictObject({
  editMinutes: v.optional(
    whole(0, 1_440, "For how many minutes a message may be changed or taken back; 0 for never."),
    15,
  ),
});

const Acceptable = v.pipe(
  v.string(),
  v.regex(
    /^(?:\.[a-z0-9]{1,16}|[a-z]+\/(?:\*|[\w.+-]+))$/,
    "must be a media type such as image/* or an ending such as .pdf",
  ),
);

/** What may be attached to a message. */
export const FileRules = v.strictObject({
  maxMegabytes: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0.1, "must be at least 0.1"),
      v.maxValue(MOST_MEGABYTES, `must be at most ${MOST_MEGABYTES}`),
      v.description("The largest file, in megabytes of 1 048 576 bytes."),
    ),
    MOST_MEGABYTES,
  ),
  maxPerMessage: v.optional(whole(1, LIMITS.filesPerMessage, "The most files of one message."), LIMITS.filesPerMessage),
  accept: v.optional(
    v.pipe(
      v.array(Acceptable),
      v.description("Media types (image/png, image/*) and endings (.pdf); empty where every kind may be sent."),
    ),
    [],
  ),
});
export type FileRules = v.InferOutput<typeof FileRules>;

/** The largest file of a site in bytes. */
export function mostBytes({ maxMegabytes }: FileRules): number {
  return Math.floor(maxMegabytes * MEGABYTE);
}

function isShort(text: LocalizedText): boolean {
  const all = typeof text === "string" ? [text] : Object.values(text);
  return all.length > 0 && all.every((one) => one.trim() !== "" && one.length <= LONGEST_GREETING);
}

const SiteGreeting = v.strictObject({
  id: v.pipe(Name, v.description("Remembered by browsers that were greeted: another one greets anew.")),
  pages: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[/*]/, "must begin with / or *"), v.maxLength(200))),
    v.minLength(1, "needs at least one page"),
    v.description("Paths of pages, such as /plans or /account*; a * stands for any characters."),
  ),
  afterSeconds: whole(0, 3_600, "How long a page has been looked at before."),
  text: v.pipe(
    LocalizedText,
    v.check(isShort, `must have words, at most ${LONGEST_GREETING} characters of them`),
    v.description("One or two friendly sentences."),
  ),
  agent: v.optional(v.pipe(Name, v.description("The id of the agent who says it; without one the company does."))),
});

/** First words for those who stay on a page. */
export const SiteGreetings = v.pipe(
  v.array(SiteGreeting),
  v.maxLength(20),
  v.check(
    (greetings) => new Set(greetings.map(({ id }) => id)).size === greetings.length,
    "each needs an id of its own",
  ),
);
