import { LIMITS, type EndReason, type Id, type Name } from "@warmline/protocol";
import type { Forms } from "./forms.ts";

/** A hand-over as far as it is filled in. */
export interface HandOverDraft {
  /** Null is whoever is free next. */
  to: Name | null;
  note: string;
}

/** An end as far as it is filled in. */
export interface EndDraft {
  reason: EndReason;
  text: string;
}

export const END_REASONS: readonly EndReason[] = ["solved", "left", "abusive"];

/** How an agent is about to leave a conversation. What is written for it outlives the page. */
export function leaveDrafts(forms: Forms, conversationId: Id) {
  const [handOver, end] = [`hand-over/${conversationId}`, `end/${conversationId}`];
  return {
    handOver(): HandOverDraft {
      const kept = read(forms.get(handOver));
      return { to: typeof kept["to"] === "string" ? kept["to"] : null, note: textIn(kept["note"]) };
    },
    setHandOver: (draft: HandOverDraft | null): void =>
      forms.set(handOver, draft === null || draft.note === "" ? null : draft),
    end(): EndDraft {
      const kept = read(forms.get(end));
      return { reason: END_REASONS.find((each) => each === kept["reason"]) ?? "solved", text: textIn(kept["text"]) };
    },
    setEnd: (draft: EndDraft | null): void => forms.set(end, draft === null || draft.text === "" ? null : draft),
  };
}

/** Puts back what was refused; what was written since stays behind it. */
export function handOverBack(forms: Forms, conversationId: Id, to: Name | null, note: string): void {
  const drafts = leaveDrafts(forms, conversationId);
  const before = drafts.handOver();
  drafts.setHandOver({ to, note: before.note === "" ? note : `${note}\n${before.note}` });
}

/** Puts the last words back that were refused; what was written since stays behind them. */
export function endBack(forms: Forms, conversationId: Id, reason: EndReason, text: string): void {
  const drafts = leaveDrafts(forms, conversationId);
  const before = drafts.end();
  drafts.setEnd({ reason, text: before.text === "" ? text : `${text}\n${before.text}` });
}

function read(kept: unknown): Readonly<Record<string, unknown>> {
  return typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 2 * LIMITS.text) : "";
}
