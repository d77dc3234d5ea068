import type { ReactNode } from "react";
import type { CallBack, Id } from "@warmline/protocol";
import type { CallOutcome } from "../store/commands.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

const OUTCOMES: readonly CallOutcome[] = ["done", "missed"];

interface CallActionsProps {
  conversationId: Id;
  callBack: CallBack;
}

/** Calls the customer, and notes how that went. */
export function CallActions({ conversationId, callBack }: CallActionsProps): ReactNode {
  const desk = useDesk();
  const noting = useDeskState((state) =>
    state.outbox.some(({ command }) => command.type === "end-call-back" && command.conversationId === conversationId),
  );
  return (
    <div className="call-actions">
      <a className="button primary" href={`tel:${callBack.phone.replace(/[^+\d]/g, "")}`}>
        <bdi>{words.calls.call(callBack.phone)}</bdi>
      </a>
      {OUTCOMES.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className="button"
          aria-disabled={noting}
          onClick={() => !noting && desk.endCallBack(conversationId, outcome)}
        >
          {words.calls[outcome]}
        </button>
      ))}
      <output className="small quiet">{noting && words.calls.noting}</output>
    </div>
  );
}
