import { useEffect, useEffectEvent, useState } from "react";
import type { Id } from "@warmline/protocol";
import type { DeskCommand } from "../store/commands.ts";
import { useDeskState } from "../store/context.tsx";
import type { PanelName } from "./ComposerPanels.tsx";

/** Calls `open` when something of this conversation was taken back into its panel: it is in its form again. */
export function usePanelBack(conversationId: Id, open: (panel: PanelName) => void): void {
  const last = useDeskState((state) => state.takenBackLast);
  const [known] = useState(last);
  const onBack = useEffectEvent(open);
  useEffect(() => {
    if (last === known || last?.conversationId !== conversationId) return;
    const panel = panelOf(last);
    if (panel !== null) onBack(panel);
  }, [last, known, conversationId]);
}

/** Where a command was made; null for what is written in the message field. */
function panelOf(command: DeskCommand): PanelName | null {
  switch (command.type) {
    case "apology":
    case "offer":
      return "amends";
    case "message":
      return command.part === undefined ? null : "insert";
    case "hand-over":
    case "end":
      return command.type;
    default:
      return null;
  }
}
