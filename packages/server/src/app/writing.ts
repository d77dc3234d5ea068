import type { Id, Moment, Name } from "@warmline/protocol";
import type { StoredEvent } from "../storage/storage.ts";
import type { Saying } from "../service/rules.ts";

export type Delta = Extract<Moment, { type: "message-delta" }>;

interface Answer {
  siteId: Name;
  visitorId: Id;
  /** All of it that is known, as one who comes now is told it. */
  delta: Delta;
}

/** The answers that are being written, as the nodes tell each other: whoever connects meanwhile gets what there is so far. */
export class Writing {
  readonly #answers = new Map<Id, Answer>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Words came, or no more will. */
  hear(siteId: Name, visitorId: Id, delta: Delta): void {
    const { conversationId, messageId, offset } = delta;
    const known = this.#answers.get(conversationId)?.delta;
    const before = known?.messageId === messageId ? known.text : "";
    if (delta.dropped) {
      if (known?.messageId === messageId) this.#answers.delete(conversationId);
      return;
    }
    // After a hole the next checkpoint says all there is.
    if (offset > before.length) return;
    const text = offset === 0 ? delta.text : before.slice(0, offset) + delta.text;
    this.#answers.set(conversationId, { siteId, visitorId, delta: { ...delta, offset: 0, text } });
  }

  /** What was written whole is a message. */
  stored(events: readonly StoredEvent[]): void {
    for (const { event } of events) {
      if (event.type !== "message.added") continue;
      const { id, conversationId } = event.message;
      if (this.#answers.get(conversationId)?.delta.messageId === id) this.#answers.delete(conversationId);
    }
  }

  /** What is being written in a conversation. */
  saying(conversationId: Id): Saying | null {
    const answer = this.#fresh(this.#answers.get(conversationId));
    return answer ? { messageId: answer.delta.messageId, text: answer.delta.text } : null;
  }

  /** What is being written for one visitor, or at a whole site. */
  of(siteId: Name, visitorId?: Id): Delta[] {
    const all = [...this.#answers.values()].flatMap((answer) => this.#fresh(answer) ?? []);
    return all
      .filter((answer) => answer.siteId === siteId && (visitorId === undefined || answer.visitorId === visitorId))
      .map(({ delta }) => delta);
  }

  /** Nobody goes on with what was not renewed in time. */
  #fresh(answer: Answer | undefined): Answer | undefined {
    if (!answer || answer.delta.expiresAt > this.#now()) return answer;
    this.#answers.delete(answer.delta.conversationId);
    return undefined;
  }
}
