import type { AgentPromise, Instant, Message, Moment } from "@warmline/protocol";
import type { SupportState } from "../state.ts";
import { without } from "../core/records.ts";
import { endWriting } from "./writing.ts";

/** Adds a message in the order of `seq`. A text of one’s own leaves the outbox with it. */
export function addMessage(state: SupportState, message: Message): SupportState {
  const { conversationId, id, author } = message;
  return {
    ...endWriting(state, id),
    messages: { ...state.messages, [conversationId]: place(state.messages[conversationId] ?? [], message) },
    outbox: state.outbox.some((item) => item.id === id) ? state.outbox.filter((item) => item.id !== id) : state.outbox,
    typing: author.kind === "agent" ? without(state.typing, conversationId) : state.typing,
  };
}

/** Puts a message where its `seq` belongs, which is nearly always the end. */
function place(here: readonly Message[], message: Message): readonly Message[] {
  const { id, seq } = message;
  const others = here.some((other) => other.id === id) ? here.filter((other) => other.id !== id) : here;
  return others.toSpliced(others.findLastIndex((other) => other.seq < seq) + 1, 0, message);
}

/**
 * Takes in a message that changed. One that is not here waits for its page of history, or comes with this: a receipt may tell of
 * the change before the stream tells of the message.
 */
export function changeMessage(state: SupportState, message: Message): SupportState {
  const { conversationId, id, seq } = message;
  const { messages, earlier, changedEarlier } = state;
  const here = messages[conversationId] ?? [];
  const search = state.search && { ...state.search, messages: asItIsNow(state.search.messages, message) };
  if (conversationId in earlier && seq < (here[0]?.seq ?? Number.POSITIVE_INFINITY))
    return { ...state, search, changedEarlier: { ...changedEarlier, [id]: message } };
  const at = here.findLastIndex((other) => other.id === id);
  const changed = at === -1 ? place(here, message) : here.with(at, message);
  return { ...endWriting(state, id), search, messages: { ...messages, [conversationId]: changed } };
}

/** What was found, with a message as it is now; one that was taken back says nothing that could be found. */
function asItIsNow(found: readonly Message[], message: Message): readonly Message[] {
  const { id, removedAt } = message;
  if (!found.some((other) => other.id === id)) return found;
  return found.flatMap((other) => (other.id !== id ? other : removedAt === null ? message : []));
}

export function changePromise(state: SupportState, promise: AgentPromise): SupportState {
  return { ...state, promises: { ...state.promises, [promise.id]: promise } };
}

/** Keeps who is writing; only agents’ marks concern a customer. */
export function markTyping(
  state: SupportState,
  { conversationId, by, typing, expiresAt }: Extract<Moment, { type: "typing" }>,
  now: Instant,
): SupportState {
  if (by.kind !== "agent") return state;
  const isOver = !typing || expiresAt <= now;
  return {
    ...state,
    typing: isOver
      ? without(state.typing, conversationId)
      : { ...state.typing, [conversationId]: { agentId: by.agentId, expiresAt } },
  };
}
