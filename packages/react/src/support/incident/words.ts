import { type Incident, type LocalizedText, pickText } from "@warmline/client";
import type { Voice } from "@warmline/voice";

type Moment = "starts" | "ends" | "next";

/** Where it stands and what is to be expected when. A time that has passed is not told: nobody knows a better one. */
export function sayStanding(incident: Incident, now: number, voice: Voice): string {
  const { kind, phase, startedAt, expectedEnd, nextUpdateAt } = incident;
  const standing =
    kind === "maintenance"
      ? voice.say("support.maintenance-phase", { phase })
      : voice.say("support.incident-phase", { phase });
  if (phase === "resolved") return standing;
  const tell = (moment: Moment, at: number | null): string => {
    if (at === null || at <= now) return "";
    const isToday = new Date(at).toDateString() === new Date(now).toDateString();
    return voice.say(`support.incident-${moment}${isToday ? "-today" : ""}`, { at });
  };
  const times = [
    phase === "scheduled" ? tell("starts", startedAt) : "",
    tell("ends", expectedEnd),
    tell("next", nextUpdateAt),
  ];
  return [standing, ...times].filter(Boolean).join(" ");
}

/** The language a text is in where that is another one than around it, for `lang`. */
export function languageOf(text: LocalizedText, language: string | null, { locale }: Voice): string | undefined {
  const picked = pickText(text, locale);
  const own = typeof text === "string" ? language : (Object.keys(text).find((key) => text[key] === picked) ?? null);
  return own === null || own.split("-")[0] === locale.split("-")[0] ? undefined : own;
}
