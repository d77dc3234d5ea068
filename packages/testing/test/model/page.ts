import { createSupport, type Clock, type SupportClient, type SupportOptions } from "@warmline/client";
import type { Face, Message, Reaction } from "@warmline/protocol";
import { seededBytes } from "./chance.ts";
import type { Ledger, Typed } from "./ledger.ts";
import type { PageLife } from "./page-life.ts";
import { textOf } from "./shown.ts";
import { Watch } from "./watch.ts";

const TOO_LONG = "x".repeat(4_001);

interface Given {
  name: string;
  life: PageLife;
  clock: Clock;
  seed: number;
  ledger: Ledger;
  /** Whether nobody else may send what this page has. */
  isSender: () => boolean;
  /** Whether a text may be away for a while. */
  mayMiss: () => boolean;
  options: Omit<SupportOptions, "clock" | "random">;
}

/** A page with the real client, and a customer in front of it. */
export class Page {
  readonly name: string;
  readonly life: PageLife;
  readonly client: SupportClient;
  readonly watch: Watch;
  /** What was typed here, in order. */
  readonly typed: Typed[] = [];
  readonly #ledger: Ledger;
  readonly #isSender: () => boolean;

  constructor({ name, life, clock, seed, ledger, isSender, mayMiss, options }: Given) {
    this.#isSender = isSender;
    this.name = name;
    this.life = life;
    this.#ledger = ledger;
    this.client = createSupport({ ...options, clock, random: seededBytes(seed) });
    this.watch = new Watch(this.client, name, this.typed, mayMiss);
    this.client.subscribe(() => {
      if (!life.isGone) this.watch.look();
    });
  }

  type(isTooLong: boolean): void {
    const text = this.#ledger.newText("text") + (isTooLong ? TOO_LONG : "");
    // It is shown with the very change that the click makes, and looked at then.
    this.typed.push(this.#ledger.note({ text, kind: "message", page: this.name, isRefused: isTooLong }));
    this.client.chat.send(text);
  }

  leaveTicket(): void {
    const text = this.#ledger.newText("ticket");
    this.typed.push(this.#ledger.note({ text, kind: "ticket", page: this.name, isRefused: false }));
    this.client.ticket.submit({
      category: "domain",
      gist: text,
      details: "",
      email: "maria@post.example",
      name: null,
    });
  }

  /** Takes back what can be taken back of the items on their way. */
  discard(which: number): void {
    const items = this.client
      .getState()
      .outbox.flatMap(({ id, command }) => (command.type === "message" ? [{ id, text: command.text }] : []));
    const item = items[which % (items.length || 1)];
    const noted = this.typed.find(({ text }) => text === item?.text);
    if (item === undefined || noted === undefined) return;
    // The page is looked at with the very change, so that what is taken back counts as such before.
    noted.taken = this.#isSender() ? "discarded" : "called back";
    if (this.client.chat.discard(item.id) === null) noted.taken = null;
  }

  retry(which: number): void {
    const { outbox } = this.client.getState();
    const item = outbox[which % (outbox.length || 1)];
    if (item) this.client.chat.retry(item.id);
  }

  /** Gives one of the customer’s stored messages other words, or takes it back. */
  change(which: number, isTakenBack: boolean): void {
    const message = this.#pickMessage(which, ({ id, author, parts }) => {
      const typed = this.#ledger.find(textOf(parts));
      return author.kind === "visitor" && (typed?.kind === "message" || this.#ledger.changed.has(id));
    });
    if (message === undefined) return;
    const original = textOf(message.parts);
    const changed = this.#ledger.changed.get(message.id) ?? { original, to: [], pages: new Set() };
    const text = isTakenBack ? null : this.#ledger.newText("change");
    changed.to.push(text);
    changed.pages.add(this.name);
    this.#ledger.changed.set(message.id, changed);
    const typed = this.#ledger.find(changed.original);
    if (typed) typed.taken = "changed";
    if (text === null) this.client.chat.remove(message.id);
    else this.client.chat.edit(message.id, text);
  }

  react(which: number, emoji: Reaction | null): void {
    const message = this.#pickMessage(which, ({ author }) => author.kind === "agent");
    if (message) this.client.chat.react(message.id, emoji);
  }

  #pickMessage(which: number, isMeant: (message: Message) => boolean): Message | undefined {
    const messages = Object.values(this.client.getState().messages)
      .flat()
      .filter((message) => message.removedAt === null && isMeant(message));
    return messages[which % (messages.length || 1)];
  }

  rate(face: Face | null): void {
    const { ratings } = this.client.getState();
    const contactId = Object.keys(ratings).at(-1);
    if (contactId === undefined) return;
    this.#ledger.faces.set(contactId, [...(this.#ledger.faces.get(contactId) ?? []), { page: this.name, face }]);
    this.client.rating.choose(contactId, face);
  }
}
