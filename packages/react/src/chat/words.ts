import type { ChatRow, NoticePart } from "@warmline/client";
import type { Voice } from "@warmline/voice";

type NameOf = (agentId: string | null) => string | null;

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** The sentence for what happened to the conversation. */
export function sayNotice(part: NoticePart, at: number, nameOf: NameOf, voice: Voice): string {
  switch (part.notice) {
    case "joined":
      return voice.say("chat.joined", { name: nameOf(part.agentId) ?? part.agentId });
    case "reopened":
      return voice.say("chat.reopened");
    case "ended": {
      const ended = voice.say("chat.ended", { reason: part.reason });
      if (part.reason !== "solved") return ended;
      const weekday = WEEKDAYS[new Date(at).getDay()] ?? "mon";
      return `${ended} ${voice.say("closing.weekday", { weekday })}`;
    }
  }
}

/** What a row says, without its looks. */
export function sayRow(row: ChatRow, nameOf: NameOf, voice: Voice): string {
  const said = row.parts.flatMap((part) => {
    if (part.type === "notice") return [sayNotice(part, row.at, nameOf, voice)];
    if (part.type === "promise") return [voice.say("chat.promise-message", { minutes: part.minutes })];
    return [];
  });
  return [row.text, ...said].filter(Boolean).join(" ");
}
