import { LIMITS, type Id, type Moment, type Name } from "@warmline/protocol";
import type { Clock } from "../environment.ts";

/** Words are told at most this often. */
const GATHER_MS = 50;
/** All there is so far is told again this often, for those who missed something. */
const CHECKPOINT_MS = 2_000;

type Delta = Extract<Moment, { type: "message-delta" }>;

export interface AnswerWriterOptions {
  clock: Clock;
  conversationId: Id;
  agentId: Name;
  /** The id of the message of this turn with this number, from 0: the same each time the turn is done. */
  messageId(index: number): Id;
  tell(delta: Delta): void;
}

/** Tells of an answer while it is being written: its words gathered, and now and then the whole of it. */
export class AnswerWriter {
  readonly #options: AnswerWriterOptions;
  #index = 0;
  #text = "";
  /** How much of it was told. */
  #told = 0;
  #toldAt = -Infinity;
  #gathering: unknown = null;
  #checking: unknown = null;

  constructor(options: AnswerWriterOptions) {
    this.#options = options;
  }

  /** How many messages came before it in this turn. */
  get index(): number {
    return this.#index;
  }

  get messageId(): Id {
    return this.#options.messageId(this.#index);
  }

  /** What is written of the message so far. */
  get text(): string {
    // A piece may end within a letter; a message may not.
    return this.#text.toWellFormed();
  }

  add(words: string): void {
    const { clock } = this.#options;
    const kept = words.replaceAll("\0", "");
    if (kept === "") return;
    this.#text += kept;
    this.#checking ??= clock.setTimeout(() => this.#check(), CHECKPOINT_MS);
    if (this.#gathering !== null) return;
    const wait = this.#toldAt + GATHER_MS - clock.now();
    if (wait <= 0) this.#tell(this.#told);
    else this.#gathering = clock.setTimeout(() => this.#tell(this.#told), wait);
  }

  /** The message is stored: what comes now is the next one. */
  next(): void {
    this.rest();
    this.#index += 1;
    this.#text = "";
    this.#told = 0;
  }

  /** No message comes of what was told. */
  drop(): void {
    this.rest();
    if (this.#told > 0) this.#options.tell(this.#delta(0, "", true));
  }

  /** Tells no more. */
  rest(): void {
    const { clock } = this.#options;
    clock.clearTimeout(this.#gathering);
    clock.clearTimeout(this.#checking);
    this.#gathering = null;
    this.#checking = null;
  }

  #check(): void {
    this.#checking = this.#options.clock.setTimeout(() => this.#check(), CHECKPOINT_MS);
    this.#tell(0);
  }

  #tell(offset: number): void {
    const { clock, tell } = this.#options;
    clock.clearTimeout(this.#gathering);
    this.#gathering = null;
    this.#toldAt = clock.now();
    this.#told = this.#text.length;
    tell(this.#delta(offset, this.#text.slice(offset), false));
  }

  #delta(offset: number, text: string, dropped: boolean): Delta {
    const { clock, conversationId, agentId } = this.#options;
    const asOf = clock.now();
    const by = { kind: "agent" as const, agentId };
    const place = { conversationId, messageId: this.messageId, by, offset };
    return { type: "message-delta", ...place, text, dropped, asOf, expiresAt: asOf + LIMITS.deltaMs };
  }
}
