import { DraftPart, Id, Instant, Locale, Name, type GivenFact } from "@warmline/protocol";
import * as v from "valibot";

/** The longest message of a program, in UTF-16 code units. */
export const MOST_WORDS = 16_000;

/** One message of the talk, in words alone. */
export interface BotMessage {
  id: Id;
  author: "customer" | "agent" | "program";
  /** What it says, its parts included as older widgets show them. */
  text: string;
  /** Of several answers the one that the customer chose; null where there is none. */
  chosen: Name | null;
  at: Instant;
}

/** One of the site’s articles, in the customer’s language. */
export interface BotArticle {
  id: Name;
  title: string;
  /** The short answer, in Markdown. */
  answer: string;
  /** The whole of it, in Markdown. */
  body: string;
  href: string | null;
}

/** What a program has its turn with: the customer has said something. */
export interface BotTurn {
  conversation: { id: Id; category: Name | null; createdAt: Instant };
  visitor: {
    name: string | null;
    patronymic: string | null;
    locale: Locale;
    /** The IANA name of the zone the customer is in; null where that is not known. */
    timeZone: string | null;
  };
  /** All that was said, the last words of the customer among them. */
  messages: readonly BotMessage[];
  /** What the customer answered in forms: nobody asks for it again. */
  given: readonly GivenFact[];
  articles: readonly BotArticle[];
  /** Ends when nobody waits for this answer any more, such as when the customer asks for a person. */
  signal: AbortSignal;
}

/** One thing that a program does in its turn. */
export const BotAction = v.variant("type", [
  /** A piece of the answer that is being written: customers see it at once. */
  v.strictObject({ type: v.literal("words"), text: v.pipe(v.string(), v.maxLength(MOST_WORDS)) }),
  /** A part that is sent with the words so far, as one message. */
  v.strictObject({ type: v.literal("part"), part: DraftPart }),
  /** What is written so far is one message. */
  v.strictObject({ type: v.literal("send") }),
  /** A person goes on. What is written so far is sent; without a summary the server makes one. */
  v.strictObject({
    type: v.literal("hand-over"),
    summary: v.optional(v.pipe(v.string(), v.maxLength(MOST_WORDS))),
  }),
  /** The customer is helped: what is written so far is sent, and the contact ends as solved. */
  v.strictObject({ type: v.literal("end") }),
]);
export type BotAction = v.InferOutput<typeof BotAction>;

/**
 * A program that talks with customers. It is called when a customer has said something in a chat that it holds, and what it has
 * written at its end is sent. Whatever it throws, or does too slowly, hands the chat over to people.
 */
export type Bot = (turn: BotTurn) => AsyncIterable<BotAction>;
