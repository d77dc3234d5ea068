import { byFairOrder, isInLine, type Conversation, type Id, type Instant, type Name } from "@warmline/protocol";
import type { Held, Standing } from "../../storage/line.ts";
import type { Estimate, Needs, Priors, Skills } from "../../wait-time/contract.ts";
import { WaitEstimator } from "../../wait-time/estimator.ts";
import { groupsOf, type Member } from "./roster.ts";

/** A chat that somebody waits in, or that an agent holds. */
type Known =
  | { id: Id; state: "line"; waitingSince: Instant; urgent: boolean; needs: Needs }
  | { id: Id; state: "held"; agentId: Name };

/** What is stored of those who wait, in fair order, and of those who are served. */
interface Stored {
  standing: readonly (Standing & { needs: Needs })[];
  held: readonly Held[];
}

interface Given extends Stored {
  priors: Priors;
  /** What was saved of an estimator before. */
  saved: unknown;
  roster: readonly Member[];
  now: Instant;
}

/** A change of a chat, as it was announced. */
export interface HeardChat {
  chat: Conversation;
  needs: Needs;
  at: Instant;
}

interface Lesson {
  heard: readonly HeardChat[];
  /** Null where more was heard after it was read. */
  floor: Stored | null;
  roster: readonly Member[];
  now: Instant;
}

/** Teaches the estimator of one site what happens in its line: from events as they come, and from the store where one was missed. */
export class Learner {
  #estimator: WaitEstimator;
  #roster: readonly Member[];
  readonly #known = new Map<Id, Known>();
  #isTaught = false;

  constructor({ priors, saved, roster, standing, held, now }: Given) {
    this.#roster = roster;
    for (const one of standing) this.#known.set(one.conversationId, toKnown(one));
    for (const { conversationId: id, agentId } of held)
      if (this.#member(agentId)) this.#known.set(id, { id, state: "held", agentId });
    const waiting = standing.map(({ conversationId: id, needs, urgent }) => ({ id, needs, urgent }));
    this.#estimator = WaitEstimator.resume(priors, saved, { groups: groupsOf(roster), waiting }, now);
  }

  /** Whether there is something to save since the last time; asking says that it was saved. */
  takeLessons(): unknown {
    if (!this.#isTaught) return null;
    this.#isTaught = false;
    return this.#estimator.toJSON();
  }

  /** Gives what was taken back: it could not be saved. */
  keepLessons(): void {
    this.#isTaught = true;
  }

  /** Goes on with other priors. */
  restart(priors: Priors, now: Instant): void {
    const waiting = this.#inOrder().map(({ id, needs, urgent }) => ({ id, needs, urgent }));
    const present = { groups: groupsOf(this.#roster), waiting };
    this.#estimator = WaitEstimator.resume(priors, this.#estimator.toJSON(), present, now);
  }

  /** Takes in what was heard, and then what is stored, unless more was heard meanwhile than that. */
  follow({ heard, floor, roster, now }: Lesson): void {
    this.#roster = roster;
    for (const { chat, needs, at } of heard) this.#hear(chat, needs, at);
    if (floor) this.#check(floor, now);
    this.#estimator.capacity(groupsOf(roster), now);
  }

  predict(id: Id, needs: Needs, ahead: readonly Needs[], now: Instant): Estimate | null {
    return this.#estimator.predict({ id, needs, ahead }, now);
  }

  #hear(chat: Conversation, needs: Needs, at: Instant): void {
    if (chat.kind !== "chat") return;
    const { id, waitingSince, urgent, agentId } = chat;
    if (isInLine(chat) && waitingSince !== null) {
      this.#learn(id, { id, state: "line", waitingSince, urgent, needs }, at);
    } else if (chat.state === "active" && agentId !== null) this.#learn(id, { id, state: "held", agentId }, at);
    else this.#learn(id, null, at);
  }

  /** What is stored, whatever was heard: who is not there any more went unheard. */
  #check({ standing, held }: Stored, now: Instant): void {
    const there = new Set<Id>();
    for (const one of standing) {
      there.add(one.conversationId);
      this.#learn(one.conversationId, toKnown(one), now);
    }
    for (const { conversationId: id, agentId } of held) {
      there.add(id);
      this.#learn(id, { id, state: "held", agentId }, now);
    }
    // A chat that became part of another one says nothing of patience.
    for (const id of [...this.#known.keys()]) if (!there.has(id)) this.#learn(id, null, now, true);
  }

  #learn(id: Id, next: Known | null, at: Instant, isJoined = false): void {
    const before = this.#known.get(id);
    if (isSame(before, next)) return;
    // What a program took at once was no wait, and says nothing of how long people take.
    if (!before && next?.state === "held" && !this.#member(next.agentId)) return;
    this.#isTaught = true;
    if (next) this.#known.set(id, next);
    else this.#known.delete(id);
    // A hand-over is no completion: `capacity` says who has it now.
    if (before?.state === "held" && next?.state === "held") return;
    if (before?.state === "held") {
      const agent = this.#member(before.agentId);
      this.#estimator.finished(agent?.skills ?? [], at, agent?.isAccepting ?? false);
    }
    if (next?.state === "held") this.#estimator.began(id, this.#member(next.agentId)?.skills ?? [], at);
    else if (next === null) {
      if (before?.state !== "line") return;
      if (isJoined) this.#estimator.withdrawn(id, at);
      else this.#estimator.left(id, at);
    } else if (before?.state === "line") {
      this.#estimator.moved({ id, needs: next.needs, urgent: next.urgent }, at);
    } else {
      const { needs, urgent } = next;
      const line = this.#inOrder();
      const ahead = line
        .slice(
          0,
          line.findIndex((one) => one.id === id),
        )
        .map((one) => one.needs);
      this.#estimator.arrived({ id, needs, ahead, urgent }, at);
    }
  }

  #inOrder() {
    return [...this.#known.values()].filter((one) => one.state === "line").sort(byFairOrder);
  }

  #member(agentId: Name): { skills: Skills; isAccepting: boolean } | undefined {
    return this.#roster.find(({ id }) => id === agentId);
  }
}

function toKnown({ conversationId: id, waitingSince, urgent, needs }: Standing & { needs: Needs }): Known {
  return { id, state: "line", waitingSince, urgent, needs };
}

function isSame(a: Known | undefined, b: Known | null): boolean {
  if (a === undefined || b === null) return a === undefined && b === null;
  if (a.state === "held") return b.state === "held" && a.agentId === b.agentId;
  if (b.state === "held") return false;
  const isPlaceSame = a.waitingSince === b.waitingSince && a.urgent === b.urgent;
  return isPlaceSame && a.needs.join() === b.needs.join();
}
