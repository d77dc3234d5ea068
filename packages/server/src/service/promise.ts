import type { AgentPromise } from "@warmline/protocol";
import { refuse, type Actor, type Command, type Decision, type Surroundings, type Verdict } from "./command.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { agentsText } from "./words.ts";

type MakePromise = Extract<Command, { type: "make-promise" }>;
type ExtendPromise = Extract<Command, { type: "extend-promise" }>;
type LapsePromise = Extract<Command, { type: "lapse-promise" }>;

/** An agent says by when there will be an answer. A new promise takes the place of the one before. */
export function makePromise(slice: KnownSlice, actor: Actor, command: MakePromise, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return refuse("forbidden", "Only an agent promises.");
  const refusal = holds(slice, actor.agentId);
  if (refusal) return refusal;
  const { conversation } = slice;
  const { promiseId, minutes, text } = command;
  const dueAt = around.now + minutes * 60_000;
  const ledger = new Ledger(slice, around);
  for (const promise of release(slice, around)) ledger.add({ type: "promise.changed", promise });
  const { agentId } = actor;
  return ledger
    .add({
      type: "promise.changed",
      promise: {
        id: promiseId,
        conversationId: conversation.id,
        agentId,
        madeAt: around.now,
        dueAt,
        state: "open",
        settledAt: null,
        extendedAt: null,
        reason: null,
      },
    })
    .message(promiseId, conversation.id, { kind: "agent", agentId }, [
      ...(text === null ? [] : [agentsText(text, slice, around)]),
      { type: "promise", promiseId, minutes, dueAt },
    ])
    .followup({ kind: "promise-due", promiseId, conversationId: conversation.id, dueAt })
    .close();
}

/** An agent takes more time while the promise still holds, and says why. */
export function extendPromise(slice: KnownSlice, actor: Actor, command: ExtendPromise, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return refuse("forbidden", "Only an agent promises.");
  const refusal = holds(slice, actor.agentId);
  if (refusal) return refusal;
  const { promise, conversation } = slice;
  if (!promise) return refuse("not-found", "There is no such promise.");
  const { now } = around;
  if (promise.state !== "open") return refuse("wrong-state", `The promise is ${promise.state} already.`);
  if (now >= promise.dueAt) return refuse("wrong-state", "The time of the promise has come: make a new one.");
  const { extensionId, minutes, reason } = command;
  const dueAt = now + minutes * 60_000;
  if (dueAt <= promise.dueAt) return refuse("wrong-state", "minutes: the promise already gives as much time");
  const { agentId } = actor;
  return new Ledger(slice, around)
    .add({ type: "promise.changed", promise: { ...promise, dueAt, extendedAt: now, reason } })
    .message(extensionId, conversation.id, { kind: "agent", agentId }, [
      agentsText(reason, slice, around),
      { type: "promise", promiseId: promise.id, minutes, dueAt },
    ])
    .followup({ kind: "promise-due", promiseId: promise.id, conversationId: conversation.id, dueAt })
    .close();
}

/** The time of a promise has come and nobody has answered: it is said, not hidden. */
export function lapsePromise(slice: KnownSlice, command: LapsePromise, around: Surroundings): Decision {
  const ledger = new Ledger(slice, around);
  const promise = slice.promises.find(({ id, state }) => id === command.promiseId && state === "open");
  if (promise && promise.dueAt <= around.now) {
    ledger.add({ type: "promise.changed", promise: { ...promise, state: "lapsed" } });
  }
  return ledger.close();
}

/** The unsettled promises after an answer: kept, if it came in time. */
export function settleByAnswer({ promises }: KnownSlice, { now }: Pick<Surroundings, "now">): AgentPromise[] {
  return promises.map((promise) => ({
    ...promise,
    state: promise.state === "open" && now <= promise.dueAt ? "kept" : "lapsed",
    settledAt: now,
  }));
}

/** The unsettled promises when they no longer bind: another took their place, or the contact ended. */
export function release({ promises }: KnownSlice, { now }: Pick<Surroundings, "now">): AgentPromise[] {
  return promises.map((promise) => ({
    ...promise,
    state: promise.state === "open" && now <= promise.dueAt ? "released" : "lapsed",
    settledAt: now,
  }));
}
