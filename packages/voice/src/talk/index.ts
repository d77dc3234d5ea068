import type { TalkMessages } from "../messages.generated.ts";
import type { Voice } from "../createVoice.ts";

/** Says what people and programs say in a talk, beside what pages say. */
export type TalkVoice = Voice<TalkMessages>;

/** When something is said: `at` in milliseconds since the epoch, in the customer’s IANA time zone. */
export interface Moment {
  at: number;
  timeZone: string;
}

/** How a talk ends: with the thing solved, with something left to come, or after something that went wrong. */
export type ClosingKind = "solved" | "open" | "sorry";

const WEEKDAYS = { Mon: "mon", Tue: "tue", Wed: "wed", Thu: "thu", Fri: "fri", Sat: "sat", Sun: "sun" } as const;

/**
 * The first words to somebody: by name where they can be called by it, by their own time of day where it is known.
 *
 * @param address what `addressOf` of `@warmline/voice/address` gives
 */
export function greetingOf(voice: TalkVoice, address: string | null, moment: Moment | null): string {
  const daytime = moment === null ? "any" : daytimeOf(moment);
  return address === null
    ? voice.say("talk.hello", { daytime })
    : voice.say("talk.hello-name", { daytime, name: address });
}

/** The last words to somebody, with the wish for their own weekday; without one where something had gone wrong. */
export function closingOf(voice: TalkVoice, kind: ClosingKind, moment: Moment): string {
  const line = voice.say(`talk.closing-${kind}`);
  return kind === "sorry" ? line : `${line} ${voice.say("closing.weekday", { weekday: weekdayOf(moment) })}`;
}

/** The part of somebody’s day: the morning ends at noon, the evening begins at six. Nobody is greeted by the night. */
export function daytimeOf({ at, timeZone }: Moment): "morning" | "day" | "evening" | "any" {
  const hour = Number(new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone }).format(at));
  if (hour < 5 || hour >= 23) return "any";
  if (hour < 12) return "morning";
  return hour < 18 ? "day" : "evening";
}

/** Somebody’s weekday, as catalogues name it. */
export function weekdayOf({ at, timeZone }: Moment): (typeof WEEKDAYS)[keyof typeof WEEKDAYS] {
  const name = new Intl.DateTimeFormat("en", { weekday: "short", timeZone }).format(at);
  return WEEKDAYS[name as keyof typeof WEEKDAYS];
}
