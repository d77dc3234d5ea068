import { failureOf, NETWORK_FAILURE, type LaneItem, type SendResult, type Store } from "@warmline/client/core";
import type { Id } from "@warmline/protocol";
import type { Call } from "./api.ts";
import { requestOf, type DeskCommand } from "./commands.ts";
import { takeReceipt } from "./feed.ts";
import { readReceipt } from "./read.ts";
import type { DeskState, NoticeKind } from "./state.ts";

interface SenderOptions {
  store: Store<DeskState>;
  call: Call;
  /** Hears of a claim that met a colleague’s. Returns whether another conversation is taken in its place. */
  goOn: (itemId: Id) => boolean;
}

/** Makes the outbox's way to the server. */
export function createSender({ store, call, goOn }: SenderOptions) {
  return async ({ id, command }: LaneItem<DeskCommand>, signal: AbortSignal): Promise<SendResult> => {
    const request = requestOf(id, command);
    const { conversationId } = command;
    const visitorId = store.get().record.conversations[conversationId]?.visitorId;
    const answer = await call({ method: "PUT", ...request, signal });
    if (answer.status === "done") {
      return {
        status: "stored",
        take: () => store.update((state) => takeReceipt(state, visitorId, conversationId, readReceipt(answer.json))),
      };
    }
    if (answer.status === "lost") {
      const inDoubt = answer.unsent !== true;
      return { status: "later", failure: NETWORK_FAILURE, inDoubt, afterMs: answer.retryAfterMs };
    }
    const failure = failureOf(answer.problem);
    if (failure.retryable || answer.problem.status === 401) {
      // After this one the server may have stored the thing all the same.
      const inDoubt = failure.code === "internal";
      return { status: "later", failure: { ...failure, retryable: true }, inDoubt, afterMs: answer.retryAfterMs };
    }
    if (!signal.aborted && !(isTaken(command, failure.code) && goOn(id))) {
      store.update((state) => addNotice(state, id, command, failure.code));
    }
    return { status: "refused", failure };
  };
}

/** Whether a colleague was quicker, or the customer is gone. */
function isTaken({ type }: DeskCommand, code: string): boolean {
  return type === "claim" && (code === "taken" || code === "wrong-state");
}

function addNotice(state: DeskState, id: Id, command: DeskCommand, code: string): DeskState {
  const kind = kindOf(command, code);
  if (kind === null) return state;
  const { conversationId } = command;
  const others = state.notices.filter((notice) => notice.conversationId !== conversationId);
  return { ...state, notices: [...others, { id, conversationId, kind }] };
}

/** What is said of a refusal; null where words are left that say it beside themselves. */
function kindOf(command: DeskCommand, code: string): NoticeKind | null {
  switch (command.type) {
    case "claim":
      return isTaken(command, code) ? "taken" : "claim-failed";
    case "end":
      return command.text === null ? "end-failed" : null;
    case "hand-over":
      return command.text === null ? "hand-over-failed" : null;
    case "promise":
      return "promise-failed";
    case "end-call-back":
      return "call-back-failed";
    case "remove":
      return code === "too-late" ? "too-late" : "remove-failed";
    case "withdraw":
      return code === "wrong-state" ? "withdraw-late" : "withdraw-failed";
    case "status":
      return command.text === null ? "status-failed" : null;
    case "assign":
      return "assign-failed";
    case "convert":
      return "convert-failed";
    case "react":
      return "react-failed";
    default:
      return null;
  }
}
