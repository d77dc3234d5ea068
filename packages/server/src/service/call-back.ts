import type { CallBack, Conversation } from "@warmline/protocol";
import { refuse, type Actor, type Command, type Refusal, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

type AskCallBack = Extract<Command, { type: "ask-call-back" }>;
type EndCallBack = Extract<Command, { type: "end-call-back" }>;

/** A customer in line asks to be called at one of the times that the site offers. The place stays; the last call asked for holds. */
export function askCallBack(slice: KnownSlice, actor: Actor, command: AskCallBack, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Only the customer asks to be called.");
  const { conversation } = slice;
  if (conversation.kind !== "chat" || conversation.state !== "waiting")
    return refuse("wrong-state", "A call can be asked for while a chat waits.");
  const { callBackId: id, phone, from, to, timeZone } = command;
  if (!around.callBackWindows().some((window) => window.from === from && window.to === to))
    return refuse("window-gone", "from: the site offers no call at this time");
  const asked = { id, phone, from, to, timeZone, state: "asked", askedAt: around.now, settledAt: null } as const;
  const ledger = new Ledger(slice, around);
  return tell(ledger, conversation, asked, around).close();
}

/** How it went: the customer wants no call any more, or an agent called and reached them or did not. */
export function endCallBack(slice: KnownSlice, actor: Actor, command: EndCallBack, around: Surroundings): Verdict {
  const { conversation } = slice;
  const refusal = mayNotEnd(conversation, actor, command);
  if (refusal) return refusal;
  if (conversation.callBack?.state !== "asked") return refuse("wrong-state", "No call is asked for.");
  return settleCallBack(new Ledger(slice, around), conversation, command.outcome, around).close();
}

/** Settles the call that is asked for, if there is one. */
export function settleCallBack(
  ledger: Ledger,
  conversation: Conversation,
  state: EndCallBack["outcome"],
  around: Surroundings,
): Ledger {
  const { callBack } = conversation;
  if (callBack?.state !== "asked") return ledger;
  return tell(ledger, conversation, { ...callBack, state, settledAt: around.now }, around);
}

function tell(ledger: Ledger, { id }: Conversation, callBack: CallBack, { newId }: Surroundings): Ledger {
  const { state, from, to } = callBack;
  return ledger
    .conversation({ callBack })
    .message(newId(), id, { kind: "system" }, [{ type: "notice", notice: "call-back", state, from, to }]);
}

/**
 * Why somebody may not say how a call went, or null. While nobody holds the chat every agent may: whoever is free calls, and the
 * customer keeps the place in line.
 */
function mayNotEnd({ state, agentId }: Conversation, actor: Actor, { outcome }: EndCallBack): Refusal | null {
  if (actor.kind === "system") return refuse("forbidden", "The system does not call.");
  if ((actor.kind === "visitor") !== (outcome === "cancelled"))
    return refuse("forbidden", "Only the customer cancels a call, and only an agent says how it went.");
  if (actor.kind === "agent" && state === "active" && agentId !== actor.agentId)
    return refuse("taken", `It is with ${agentId ?? "somebody else"}.`);
  return null;
}
