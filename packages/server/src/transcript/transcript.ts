import {
  pickText,
  plainText,
  type Message,
  type NoticePart,
  type Offer,
  type Part,
  type StepsPart,
} from "@warmline/protocol";
import { filesIn } from "../service/parts.ts";
import type { PaperVoice } from "../voice.ts";

/** The parts of an apology, in the order in which they are said. */
const SLOTS = ["happened", "fixed", "changes", "sorry"] as const;

/** One thing that was said or happened. */
export interface Entry {
  at: number;
  /** Who said it; null for what happened. */
  from: { kind: "visitor" | "agent"; name: string } | null;
  /** In paragraphs, as plain text: as it was typed, or what happened in words. */
  texts: string[];
  files: { name: string; mediaType: string; size: number }[];
  editedAt: number | null;
  removedAt: number | null;
}

/** All that was said in a conversation. What agents noted for each other is not in it. */
export interface Transcript {
  title: string;
  siteName: string;
  conversationId: string;
  kind: "chat" | "ticket";
  /** The ticket’s reference; null of what never was one. */
  reference: string | null;
  /** The zone in which times are told (IANA name). */
  timeZone: string;
  asOf: number;
  entries: Entry[];
}

/** What a message’s parts are said with. */
export interface Telling {
  voice: PaperVoice;
  /** How a moment is said. */
  when(at: number): string;
  agentName(id: string): string;
  visitorName: string;
  offers: readonly Offer[];
}

/** What a message says in a transcript. */
export function toEntry({ author, at, parts, editedAt, removedAt }: Message, telling: Telling): Entry {
  const { voice, visitorName, agentName } = telling;
  const from =
    author.kind === "system"
      ? null
      : { kind: author.kind, name: author.kind === "agent" ? agentName(author.agentId) : visitorName };
  const texts = parts.flatMap((part) => wordsOf(part, telling));
  return {
    ...{ at, from, editedAt, removedAt },
    texts: removedAt === null ? texts : [voice.say("transcript-file.removed")],
    files: filesIn(parts).map(({ name, mediaType, size }) => ({ name, mediaType, size })),
  };
}

function wordsOf(part: Part, telling: Telling): string[] {
  const { voice, when, offers } = telling;
  const { say, locale } = voice;
  switch (part.type) {
    case "text":
      return [part.text];
    case "file":
      return [];
    case "promise":
      return [say("transcript-file.promise", { when: when(part.dueAt) })];
    case "rating-request":
      return [say("transcript-file.rating")];
    case "apology":
      return SLOTS.flatMap((slot) => [`${say(`amends.${slot}`)}:`, part[slot]]);
    case "offer": {
      const offer = offers.find(({ id }) => id === part.offerId);
      if (!offer) return [];
      const { state, code, expiresAt } = offer;
      const offered = { label: pickText(offer.label, locale), state, code: code ?? "", when: when(expiresAt) };
      return [say("transcript-file.offer", offered), ...(offer.note === null ? [] : [pickText(offer.note, locale)])];
    }
    case "steps":
      return [[...(part.title === null ? [] : [part.title]), ...stepLines(part, telling)].join("\n")];
    case "article":
    case "choices":
    case "form":
    case "unknown":
      return [part.plain];
    case "notice":
      return [noticeOf(part, telling)];
  }
}

/** The steps, each with what the customer said of it. */
function stepLines({ steps }: StepsPart, { voice: { say } }: Telling): string[] {
  return steps.map(({ tree, state }, index) => {
    const line = `${index + 1}. ${plainText(tree)}`;
    return state === null ? line : say("transcript-file.step", { line, state });
  });
}

function noticeOf(part: NoticePart, { voice, when, agentName }: Telling): string {
  const { say, locale } = voice;
  switch (part.notice) {
    case "joined":
      return say("transcript-file.joined", { name: agentName(part.agentId) });
    case "ended":
      return say("transcript-file.ended", { reason: part.reason });
    case "reopened":
      return say("transcript-file.reopened");
    case "same-place":
      return say("transcript-file.same-place");
    case "left-line":
      return say("transcript-file.left-line");
    case "back-in-line":
      return say("transcript-file.back-in-line");
    case "incident":
      return say("transcript-file.incident", { title: pickText(part.title, locale) });
    case "call-back":
      return say("transcript-file.call-back", { state: part.state, when: when(part.from) });
    case "status":
      return say("letter.status", { status: say("transcript-file.status", { status: part.status }) });
    case "became":
      return say("transcript-file.became", { kind: part.kind });
    case "handed-over":
      return say("transcript-file.handed-over", {
        from: agentName(part.from),
        ...{ next: part.to === null ? "free" : "known", to: part.to === null ? "" : agentName(part.to) },
      });
  }
}
