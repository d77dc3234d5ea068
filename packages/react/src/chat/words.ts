import { type Message, type NoticePart, pickText, plainText } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { dayOf, weekdayOf } from "../internals/days.ts";

/** Programs send their last words first, and end then. */
const AT_ONCE_MS = 2_000;

/** Whether words that were said belong to an end. */
export const comesWithEnd = (saidAt: number, endedAt: number): boolean => endedAt - saidAt < AT_ONCE_MS;

type NameOf = (agentId: string | null) => string | null;

/** The sentence for what happened to the conversation; without a wish of its own where it ended with words of goodbye. */
export function sayNotice(
  part: NoticePart,
  at: number,
  now: number,
  nameOf: NameOf,
  voice: Voice,
  hasGoodbye = false,
): string {
  switch (part.notice) {
    case "joined":
      return voice.say("chat.joined", { name: nameOf(part.agentId) ?? part.agentId });
    case "reopened":
    case "same-place":
    case "left-line":
    case "back-in-line":
      return voice.say(`chat.${part.notice}`);
    case "status":
      return voice.say("chat.ticket-status", { name: nameOf(part.agentId) ?? part.agentId, status: part.status });
    case "became":
      return voice.say("chat.became", { kind: part.kind });
    case "handed-over":
      return voice.say("chat.handed-over", {
        ...{ why: part.why, from: nameOf(part.from) ?? part.from },
        ...{ next: part.to === null ? "free" : "known", to: nameOf(part.to) ?? part.to ?? "" },
      });
    case "incident":
      return voice.say("chat.incident", { title: pickText(part.title, voice.locale) });
    case "call-back":
      return voice.say("chat.call-back", {
        state: part.state,
        day: dayOf(part.from, now),
        from: part.from,
        to: part.to,
      });
    case "ended": {
      const ended = voice.say("chat.ended", { reason: part.reason });
      if (part.reason !== "solved" || hasGoodbye) return ended;
      return `${ended} ${voice.say("closing.weekday", { weekday: weekdayOf(at) })}`;
    }
  }
}

/** What a message says in one line, without its looks. */
export function sayMessage(message: Message, now: number, nameOf: NameOf, voice: Voice): string {
  const { parts, at, author, removedAt } = message;
  if (removedAt !== null) return voice.say("chat.removed", { author: author.kind === "visitor" ? "me" : "other" });
  return parts
    .map((part) => {
      switch (part.type) {
        case "text":
          return plainText(part.tree);
        case "article":
        case "steps":
        case "choices":
        case "form":
        case "unknown":
          return part.plain;
        case "file":
          return part.name;
        case "notice":
          return sayNotice(part, at, now, nameOf, voice);
        case "promise":
          return voice.say("chat.promise-message", { minutes: part.minutes });
        case "apology":
          return part.sorry;
        case "offer":
          return voice.say("amends.offer");
        case "rating-request":
          return part.occasion === "follow-up" ? voice.say("rating.question-follow-up") : "";
      }
    })
    .filter(Boolean)
    .join(" ");
}

const DAY_MS = 86_400_000;

/** When something was: a clock time today, else the day. */
export function sayWhen(at: number, now: number, voice: Voice): string {
  const day = new Date(at).toDateString();
  if (day === new Date(now).toDateString()) return voice.say("chat.time", { at });
  return day === new Date(now - DAY_MS).toDateString()
    ? voice.say("chat.yesterday")
    : voice.say("chat.day", { day: at });
}
