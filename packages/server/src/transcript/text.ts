import type { PaperVoice } from "../voice.ts";
import { clockOf, dayOf, momentsOf } from "../documents/moments.ts";
import type { Entry, Transcript } from "./transcript.ts";

// What a terminal takes for more than text.
const COMMANDS = /(?!\t)\p{Cc}/gu;

/** The words of a transcript, day by day: what its text and its page have in common. */
export interface Frame {
  head: string[];
  days: { day: string; entries: { time: string; from: string | null; lines: string[] }[] }[];
}

/** How a transcript is told in one language. */
export function frameOf(transcript: Transcript, voice: PaperVoice): Frame {
  const { timeZone, title, reference, asOf, entries } = transcript;
  const { say, locale } = voice;
  const when = momentsOf(locale, timeZone);
  const day = dayOf(locale, timeZone);
  const clock = clockOf(locale, timeZone);
  const head = [
    title,
    ...(reference === null ? [] : [say("document.reference", { reference })]),
    say("transcript-file.as-of", { when: when(asOf), zone: timeZone }),
  ];
  const byDay = Map.groupBy(entries, ({ at }) => day(at));
  const days = [...byDay].map(([name, those]) => ({
    day: name,
    entries: those.map((entry) => ({
      time: clock(entry.at),
      from: entry.from?.name ?? null,
      lines: linesOf(entry, (at) => say("transcript-file.edited", { when: clock(at) })),
    })),
  }));
  return { head, days };
}

function linesOf({ texts, files, editedAt, removedAt }: Entry, edited: (at: number) => string): string[] {
  return [
    ...texts,
    ...files.map(({ name }) => `📎 ${name}`),
    ...(editedAt === null || removedAt !== null ? [] : [`(${edited(editedAt)})`]),
  ];
}

/** A transcript as plain text. */
export function toText({ head, days }: Frame): string {
  const told = days.map(({ day, entries }) => [`— ${day} —`, ...entries.map(entryText)].join("\n\n"));
  return `${[head.join("\n"), ...told].join("\n\n").toWellFormed()}\n`;
}

/** Everything that was said is indented: no line of it can look like another person’s. */
function entryText({ time, from, lines }: Frame["days"][number]["entries"][number]): string {
  const said = lines
    .flatMap((line) => line.split(/\r\n|[\n\r\u2028\u2029]/))
    .map((line) => `  ${line.replace(COMMANDS, "")}`.trimEnd());
  return [from === null ? time : `${time}  ${from.replace(/\s+/g, " ")}`, ...said].join("\n");
}
