import type { Id, Message } from "@warmline/protocol";
import { createDesk } from "../../apps/desk/src/store/create-desk.ts";
import type { DeskClient } from "../../apps/desk/src/store/desk-client.ts";
import { conversationRows } from "../../apps/desk/src/store/rows.ts";
import type { DeskState } from "../../apps/desk/src/store/state.ts";
import { pick, type Chance } from "./chance.ts";
import type { Ledger } from "./ledger.ts";
import type { View } from "./oracle.ts";
import { createBrowser, openPage } from "./page.ts";
import { lineOf, type Person } from "./person.ts";
import { tokenIn, tokenOf } from "./token.ts";

/** How many answers there are to one ending. */
const ANSWERS_TO_AN_ENDING = 40;

/** An agent at a real desk: takes who waits, answers, and ends a talk now and then. */
export class ChaosAgent implements Person {
  readonly #name: string;
  readonly #desk: DeskClient;
  readonly #ledger: Ledger;
  readonly #chance: Chance;
  readonly #checked = new Map<Id, readonly Message[]>();
  #texts = 0;

  constructor(
    name: string,
    link: string,
    { server, ledger, chance }: { server: string; ledger: Ledger; chance: Chance },
  ) {
    this.#name = name;
    this.#ledger = ledger;
    this.#chance = chance;
    this.#desk = createDesk({ server, ...openPage(createBrowser(), withCookies(ledger.around(fetch))) });
    this.#desk.subscribe(() => this.#check());
    this.#desk.signIn(link);
  }

  speak(): void {
    const state = this.#desk.getState();
    const busy = new Set(
      state.outbox.flatMap(({ command }) => (command.type === "message" ? [] : command.conversationId)),
    );
    const chats = Object.values(state.record.conversations).filter(({ id }) => !busy.has(id));
    const waiting = chats.filter((chat) => chat.state === "waiting");
    if (waiting.length > 0) this.#desk.claim(pick(waiting, this.#chance).id);
    const own = chats.filter((chat) => chat.state === "active" && chat.agentId === state.me?.id);
    if (own.length === 0) return;
    const { id } = pick(own, this.#chance);
    if (this.#chance() * ANSWERS_TO_AN_ENDING < 1) {
      this.#desk.end(id, "solved");
      return;
    }
    const token = tokenOf(this.#name, this.#texts);
    this.#texts += 1;
    this.#ledger.typed(this.#desk.send(id, `${token} is my answer.`), token);
  }

  isThere(): boolean {
    const { connection, arrived } = this.#desk.getState();
    return connection.status === "live" && arrived;
  }

  view(): View {
    const state = this.#desk.getState();
    const conversations = Object.keys(state.record.conversations).map((id) => [id, shown(state, id)]);
    return {
      who: this.#name,
      visitorId: null,
      conversations: Object.fromEntries(conversations),
      line: lineOf(state.connection),
      waiting: state.outbox.length,
    };
  }

  /** Looks into every record that is new or could not be fetched, as somebody would who clicks through all of them. */
  tend(): void {
    const { record, loads } = this.#desk.getState();
    for (const { id, visitorId } of Object.values(record.conversations)) {
      if (loads[visitorId] === undefined) this.#desk.look([id]);
      else if (loads[visitorId] === "failed") this.#desk.reload(visitorId);
    }
  }

  #check(): void {
    const state = this.#desk.getState();
    this.#ledger.line(this.#desk, state.connection.status === "live");
    for (const [id, messages] of Object.entries(state.record.messages)) {
      if (this.#checked.get(id) === messages) continue;
      this.#checked.set(id, messages);
      this.#ledger.seen(shown(state, id));
    }
  }
}

/** The tokens of a conversation as the desk shows it. */
function shown({ record, outbox, me }: DeskState, conversationId: Id): string[] {
  const conversation = record.conversations[conversationId];
  if (conversation === undefined) return [];
  const messages = record.messages[conversationId] ?? [];
  const rows = conversationRows({ conversation, messages, notes: [], outbox, me }, () => "");
  return rows.flatMap(({ message, text }) => tokenIn(message === null ? text : JSON.stringify(message.parts)) ?? []);
}

/** A fetch that keeps cookies as the browser of a desk does. */
function withCookies(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (init?.credentials === "same-origin") {
      headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const response = await fetch(input, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";", 1).join("").split("=", 2);
      jar.set(name, value);
    }
    return response;
  };
}
