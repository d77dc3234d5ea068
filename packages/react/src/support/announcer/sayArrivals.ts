import { type Message, pickText, plainText, type SupportState } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import type { Voice } from "@warmline/voice";
import { comesWithEnd, sayNotice } from "../../chat/words.ts";
import { shorten } from "./shorten.ts";

/** What was written longer ago than this is caught up with, not heard as it is said. */
const LATE_MS = 10_000;
/** How many messages that come at once are still said each. */
const FEW = 3;

/** The sentences for what has come: each message with its words, or how many there are. */
export function sayArrivals(
  messages: readonly Message[],
  state: SupportState,
  now: number,
  voice: Voice,
): readonly string[] {
  const isLate = messages.some(({ at }) => now - at > LATE_MS);
  const written = messages.filter(({ author }) => author.kind === "agent");
  const isSummed = written.length > (isLate ? 1 : FEW);
  const rest = isSummed ? messages.filter((message) => !written.includes(message)) : messages;
  const sentences = rest.map((message, index) => sayMessage(message, rest[index - 1], state, now, voice));
  if (isSummed) sentences.unshift(sumUp(written, state, voice));
  return sentences.filter(Boolean);
}

/** How many messages there are, and from whom if that is one. */
export function sumUp(messages: readonly Message[], state: SupportState, voice: Voice): string {
  const count = messages.length;
  const names = new Set(messages.map((message) => nameOf(message, state)));
  const [name] = names;
  return name && names.size === 1
    ? voice.say("support.unread-from", { count, name })
    : voice.say("support.unread", { count });
}

/** A message as it is said aloud: who, and the words without their marks. */
function sayMessage(
  message: Message,
  before: Message | undefined,
  state: SupportState,
  now: number,
  voice: Voice,
): string {
  const name = nameOf(message, state);
  const nameById = (id: string | null) => supportState.agentById(state, id)?.name ?? null;
  const hasGoodbye = before?.author.kind === "agent" && comesWithEnd(before.at, message.at);
  return message.parts
    .flatMap((part) => {
      switch (part.type) {
        case "text":
          return sayText(shorten(plainText(part.tree)), name, voice);
        case "article":
        case "steps":
        case "choices":
        case "form":
        case "unknown":
          return sayText(shorten(sayLines(part.plain)), name, voice);
        case "file":
          return name === null ? [part.name] : voice.say("chat.arrived-file", { name, file: part.name });
        case "notice":
          return sayNotice(part, message.at, now, nameById, voice, hasGoodbye);
        case "promise":
          return sayText(voice.say("chat.promise-message", { minutes: part.minutes }), name, voice);
        case "apology":
          return sayText(shorten(`${part.happened} ${part.fixed} ${part.changes} ${part.sorry}`), name, voice);
        case "offer":
          return sayOffer(part.offerId, name, state, voice);
        case "rating-request":
          return part.occasion === "follow-up" ? voice.say("rating.question-follow-up") : [];
      }
    })
    .join(" ");
}

function sayOffer(id: string, name: string | null, { offers }: SupportState, voice: Voice): string {
  const offer = offers[id];
  if (offer === undefined) return voice.say("amends.offer");
  const label = pickText(offer.label, voice.locale);
  return name === null ? voice.say("amends.offered-short", { label }) : voice.say("amends.offered", { name, label });
}

function sayText(text: string, name: string | null, voice: Voice): string {
  return name === null || text === "" ? text : voice.say("chat.arrived", { name, text });
}

/** The name of the agent who wrote it, or null. */
export function nameOf({ author }: Message, state: SupportState): string | null {
  return author.kind === "agent" ? (supportState.agentById(state, author.agentId)?.name ?? null) : null;
}

/** Lines one after the other, with a rest between what would run together: answers to choose from have no full stops. */
function sayLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index, all) => (index < all.length - 1 && /[\p{L}\p{N}]$/u.test(line) ? `${line};` : line))
    .join(" ");
}
