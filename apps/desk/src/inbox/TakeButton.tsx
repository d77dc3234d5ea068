import type { MouseEvent, ReactNode } from "react";
import { customerName } from "../customer/names.ts";
import { go } from "../shell/route.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import type { InboxLine } from "../store/inbox.ts";
import { words } from "../words.ts";

interface TakeButtonProps {
  line: Pick<InboxLine, "conversation" | "visitor">;
  /** Whether it also opens the conversation. */
  opens?: boolean;
}

/** Takes a waiting conversation. */
export function TakeButton({ line: { conversation, visitor }, opens = false }: TakeButtonProps): ReactNode {
  const desk = useDesk();
  const taking = useDeskState((state) =>
    state.outbox.some(({ command }) => command.type === "claim" && command.conversationId === conversation.id),
  );

  function take({ detail }: MouseEvent): void {
    // The second click of two would take whoever has moved up under the pointer.
    if (detail > 1) return;
    if (!taking) desk.claim(conversation.id);
    if (opens) go({ conversationId: conversation.id, customer: false });
  }

  return (
    <button
      type="button"
      className="button primary take"
      data-key="t"
      onClick={take}
      aria-disabled={taking}
      aria-label={opens ? words.inbox.takeNamed(customerName(visitor, conversation)) : undefined}
    >
      {taking ? words.conversation.taking : words.inbox.take}
    </button>
  );
}
