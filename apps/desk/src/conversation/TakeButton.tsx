import type { ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

/** Takes a conversation that waits, or that a program holds. */
export function TakeButton({ conversation }: { conversation: Conversation }): ReactNode {
  const desk = useDesk();
  const taking = useDeskState((state) =>
    state.outbox.some(({ command }) => command.type === "claim" && command.conversationId === conversation.id),
  );

  return (
    <button
      type="button"
      className="button primary take"
      data-key="t"
      onClick={() => !taking && desk.claim(conversation.id)}
      aria-disabled={taking}
    >
      {taking ? words.conversation.taking : conversation.state === "active" ? words.program.take : words.inbox.take}
    </button>
  );
}
