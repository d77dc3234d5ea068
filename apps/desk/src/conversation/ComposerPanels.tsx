import type { MouseEvent, ReactNode } from "react";
import type { Id } from "@warmline/protocol";
import { hasAmendsDraft } from "../store/amends.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { leaveDrafts } from "../store/leave.ts";
import { hasPartDraft } from "../store/parts.ts";
import { words } from "../words.ts";

export type PanelName = "insert" | "promise" | "extend" | "amends" | "hand-over" | "end";

interface ComposerPanelsProps {
  conversationId: Id;
  panel: PanelName | null;
  /** Opens a panel, or closes it. */
  onPanel: (panel: PanelName) => void;
}

/** The buttons that open what else can be done: insert, promise, amends, hand over and end. */
export function ComposerPanels({ conversationId, panel, onPanel }: ComposerPanelsProps): ReactNode {
  const { forms } = useDesk();
  const leaving = useDeskState(
    (state) =>
      state.outbox.find(({ command: { type, conversationId: where }, status }) => {
        return where === conversationId && (type === "end" || type === "hand-over") && status !== "failed";
      })?.command.type ?? null,
  );
  const hasNote = leaveDrafts(forms, conversationId).handOver().note !== "";
  const begun = (which: PanelName, has: boolean, texts: { button: string; begun: string }): string =>
    panel !== which && has ? texts.begun : texts.button;

  const buttons = [
    { name: "insert", key: "y", text: begun("insert", hasPartDraft(forms, conversationId), words.parts) },
    { name: "promise", key: "p", text: words.promise.button },
    { name: "amends", key: "g", text: begun("amends", hasAmendsDraft(forms, conversationId), words.amends) },
    {
      name: "hand-over",
      key: "z",
      text: leaving === "hand-over" ? words.handOver.pending : begun("hand-over", hasNote, words.handOver),
      pending: leaving !== null,
    },
    {
      name: "end",
      key: "e",
      text: leaving === "end" ? words.ending.pending : words.ending.button,
      pending: leaving !== null,
    },
  ] as const;

  function toggle(which: PanelName, { detail }: MouseEvent): void {
    // The second click of two would undo the first.
    if (detail <= 1) onPanel(which);
  }

  return buttons.map(({ name, key, text, ...rest }) => (
    <button
      key={name}
      type="button"
      className="button"
      data-key={key}
      aria-expanded={panel === name}
      aria-disabled={"pending" in rest ? rest.pending : undefined}
      onClick={(event) => toggle(name, event)}
    >
      {text}
    </button>
  ));
}
