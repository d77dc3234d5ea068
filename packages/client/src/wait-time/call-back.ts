import type { Conversation, TimeWindow } from "@warmline/protocol";
import { concernsPresent, present, presentId } from "../chat/present.ts";
import { memoize } from "../core/memo.ts";
import type { CallBackWish, Failure, OutboxCommand, OutboxItem, SupportState } from "../state.ts";

/** A call as the customer asked for it last, also while that is on its way. */
export interface CallBackView extends CallBackWish {
  /** The zone in which the customer chose (IANA name). */
  timeZone: string;
  state: "asked" | "done" | "missed" | "cancelled";
  status: "saving" | "saved" | "failed";
  /** Why it is not stored; with the status `saving` it is tried again without being asked. */
  failure: Failure | null;
  /** Whether it was refused because nobody calls at that time, or no longer: another one has to be chosen. */
  windowGone: boolean;
}

/** Who gets a letter when it is the customer’s turn, as asked for last. */
export interface TurnLetterView {
  /** Null where none was asked for. */
  email: string | null;
  status: "saving" | "saved" | "failed";
  failure: Failure | null;
}

const NO_WINDOWS: readonly TimeWindow[] = [];

const callBackView = /* @__PURE__ */ memoize(
  (chat: Conversation | null, ask: OutboxItem | undefined, cancel: OutboxItem | undefined): CallBackView | null => {
    const asked = ask?.command.type === "ask-call-back" ? ask.command : null;
    const last = cancel ?? ask;
    const call = asked ?? chat?.callBack;
    if (call == null) return null;
    const { phone, from, to, timeZone } = call;
    const status = statusOf(last);
    const state = cancel !== undefined ? "cancelled" : "state" in call ? call.state : "asked";
    const failure = last?.failure ?? null;
    return { phone, from, to, timeZone, state, status, failure, windowGone: failure?.code === "window-gone" };
  },
);

const letterView = /* @__PURE__ */ memoize(
  (chat: Conversation | null, wish: OutboxItem | undefined): TurnLetterView => ({
    email: wish?.command.type === "turn-letter" ? wish.command.email : (chat?.turnEmail ?? null),
    status: statusOf(wish),
    failure: wish?.failure ?? null,
  }),
);

/** The call that was asked for last in the present chat, or null. */
export function callBack(state: SupportState): CallBackView | null {
  const ask = last(state, "ask-call-back");
  const cancel = last(state, "cancel-call-back");
  const isAskedAgain = ask !== undefined && state.outbox.indexOf(ask) > state.outbox.indexOf(cancel ?? ask);
  return callBackView(present(state), ask, isAskedAgain ? undefined : cancel);
}

/** The times at which customers can ask to be called; none where that is not offered. */
export function windows({ site }: SupportState): readonly TimeWindow[] {
  return site?.callBackWindows ?? NO_WINDOWS;
}

/** Whether a letter was asked for; null while the present chat does not wait. */
export function letter(state: SupportState): TurnLetterView | null {
  const chat = present(state);
  const waits = chat === null ? presentId(state) !== null : chat.kind === "chat" && chat.state === "waiting";
  return waits ? letterView(chat, last(state, "turn-letter")) : null;
}

function last(state: SupportState, type: OutboxCommand["type"]): OutboxItem | undefined {
  return state.outbox.findLast(({ command }) => command.type === type && concernsPresent(state, command));
}

function statusOf(item: OutboxItem | undefined): "saving" | "saved" | "failed" {
  return item === undefined ? "saved" : item.status === "failed" ? "failed" : "saving";
}
