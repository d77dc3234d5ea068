import type { MouseEvent, ReactNode } from "react";
import type { Id } from "@warmline/protocol";
import { hasAmendsDraft } from "../store/amends.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

export type PanelName = "promise" | "extend" | "amends" | "end";

interface ComposerPanelsProps {
  conversationId: Id;
  panel: PanelName | null;
  /** Opens a panel, or closes it. */
  onPanel: (panel: PanelName) => void;
}

/** The buttons that open what else can be done: promise, amends and end. */
export function ComposerPanels({ conversationId, panel, onPanel }: ComposerPanelsProps): ReactNode {
  const desk = useDesk();
  const ending = useDeskState((state) =>
    state.outbox.some(({ command }) => command.type === "end" && command.conversationId === conversationId),
  );

  const hasBegun = hasAmendsDraft(desk.forms, conversationId);

  function toggle(which: PanelName, { detail }: MouseEvent): void {
    // The second click of two would undo the first.
    if (detail <= 1) onPanel(which);
  }

  return (
    <>
      <button
        type="button"
        className="button"
        data-key="p"
        aria-expanded={panel === "promise"}
        onClick={(event) => toggle("promise", event)}
      >
        {words.promise.button}
      </button>
      <button
        type="button"
        className="button"
        data-key="g"
        aria-expanded={panel === "amends"}
        onClick={(event) => toggle("amends", event)}
      >
        {panel !== "amends" && hasBegun ? words.amends.begun : words.amends.button}
      </button>
      <button
        type="button"
        className="button"
        data-key="e"
        aria-expanded={panel === "end"}
        onClick={(event) => toggle("end", event)}
        aria-disabled={ending}
      >
        {ending ? words.ending.pending : words.ending.button}
      </button>
    </>
  );
}
