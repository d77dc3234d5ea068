import type { Message, NoticePart, Ticket } from "@warmline/client";

type Step = Ticket["history"][number];

/** One thing that happened to a ticket. */
export type Happening =
  | { type: "step"; at: number; step: Step; isFirst: boolean }
  | { type: "notice"; at: number; part: NoticePart };

/** Notices that are worth a line beside the steps. The others say what a step says, or nothing of the ticket. */
const TOLD: readonly NoticePart["notice"][] = ["joined", "became", "ended"];

/** Chronology of a ticket, oldest first: how it stood, who joined, what it became. */
export function timelineOf(ticket: Ticket, messages: readonly Message[]): Happening[] {
  const steps = ticket.history.map((step, index): Happening => ({
    type: "step",
    at: step.at,
    step,
    isFirst: index === 0,
  }));
  const notices = messages.flatMap(({ parts, at }) =>
    parts.flatMap((part): Happening[] =>
      part.type === "notice" && TOLD.includes(part.notice) && !isSaidBy(ticket.history, part, at)
        ? [{ type: "notice", at, part }]
        : [],
    ),
  );
  return [...steps, ...notices].sort((a, b) => a.at - b.at);
}

/** An end is told by the step that it brought about, where it did. */
function isSaidBy(history: readonly Step[], part: NoticePart, at: number): boolean {
  return part.notice === "ended" && history.some((step) => step.at === at);
}
