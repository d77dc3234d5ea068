import type { Author, Conversation, Id, Name, Part, RichText } from "@warmline/protocol";
import { audienceOf } from "./audience.ts";
import type { Decided, DecidedEvent, Decision, Followup, Slice, Surroundings } from "./command.ts";

/** Collects the events of one decision and stamps them with their places in the feed. */
export class Ledger {
  readonly #events: DecidedEvent[] = [];
  readonly #followups: Followup[] = [];
  readonly #now: number;
  #seq: number;
  #conversation: Conversation | null;
  #conversationChanged = false;
  #joins: Id | null = null;

  constructor(slice: Pick<Slice, "seq" | "conversation">, { now }: Pick<Surroundings, "now">) {
    this.#seq = slice.seq;
    this.#now = now;
    this.#conversation = slice.conversation;
  }

  add(event: Decided): this {
    this.#seq += 1;
    this.#events.push({ audience: audienceOf(event), event: { ...event, seq: this.#seq, at: this.#now } });
    return this;
  }

  message(id: Id, conversationId: Id, author: Author, parts: Part[]): this {
    const place = { id, conversationId, seq: this.#seq + 1, author, at: this.#now };
    return this.add({
      type: "message.added",
      message: { ...place, parts, editedAt: null, removedAt: null, reactions: [] },
    });
  }

  /** What agents tell each other, in its place among the messages. */
  note(id: Id, conversationId: Id, agentId: Name, text: string, tree: RichText): this {
    const place = { id, conversationId, seq: this.#seq + 1, agentId, at: this.#now };
    return this.add({ type: "note.added", note: { ...place, text, tree } });
  }

  /** Changes the conversation; one event at the end tells of all changes. */
  conversation(change: Partial<Conversation>): this {
    if (!this.#conversation) throw new Error("there is no conversation to change");
    this.#conversation = { ...this.#conversation, ...change };
    this.#conversationChanged = true;
    return this;
  }

  followup(followup: Followup): this {
    this.#followups.push(followup);
    return this;
  }

  /** What was asked for becomes part of this conversation. */
  join(conversationId: Id): this {
    this.#joins = conversationId;
    return this;
  }

  close(): Decision {
    if (this.#conversationChanged && this.#conversation) {
      this.add({ type: "conversation.changed", conversation: this.#conversation });
    }
    return { ok: true, events: this.#events, followups: this.#followups, joins: this.#joins };
  }
}
