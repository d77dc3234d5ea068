import { chatState, createSupport, type SupportClient, type SupportState } from "../../packages/client/src/index.ts";
import type { Ledger } from "./ledger.ts";
import type { View } from "./oracle.ts";
import { createBrowser, openPage, type Page } from "./page.ts";
import { lineOf, type Person } from "./person.ts";
import { tokenIn, tokenOf } from "./token.ts";

/** Stands for the conversation of texts whose server has not answered yet. */
const UNKNOWN = "unknown";

/** A customer with a real support line, whose page may go at any moment. */
export class ChaosVisitor implements Person {
  readonly #name: string;
  readonly #server: string;
  readonly #site: string;
  readonly #ledger: Ledger;
  readonly #browser = createBrowser();
  #page: Page;
  #client: SupportClient;
  #texts = 0;

  constructor(name: string, { server, site, ledger }: { server: string; site: string; ledger: Ledger }) {
    this.#name = name;
    this.#server = server;
    this.#site = site;
    this.#ledger = ledger;
    [this.#page, this.#client] = this.#open();
    this.#client.support.open();
  }

  speak(): void {
    const token = tokenOf(this.#name, this.#texts);
    this.#texts += 1;
    this.#ledger.typed(this.#client.chat.send(`${token} is what I need.`), token);
  }

  isThere(): boolean {
    return this.#client.getState().connection.status === "live";
  }

  /** Types something and is gone in the same breath, as soon as the browser had time to keep it. */
  reopen(): void {
    this.speak();
    setImmediate(() => {
      this.#page.kill();
      [this.#page, this.#client] = this.#open();
      this.#client.support.restore();
    });
  }

  /** Scrolls up through all that was said. */
  tend(): void {
    const { earlier, loading } = chatState.history(this.#client.getState());
    if (earlier && !loading) this.#client.chat.loadEarlier();
  }

  view(): View {
    const state = this.#client.getState();
    const present = chatState.present(state)?.id ?? UNKNOWN;
    const others = Object.keys(state.conversations).filter((id) => id !== present);
    const conversations = others.map((id) => [id, tokensOf(textsOf(state, id))]);
    conversations.push([present, tokensOf(chatState.rows(state).map(({ text }) => text))]);
    return {
      who: this.#name,
      visitorId: state.visitor?.id ?? this.#name,
      conversations: Object.fromEntries(conversations),
      line: lineOf(state.connection),
      waiting: state.outbox.length,
    };
  }

  #open(): [Page, SupportClient] {
    const page = openPage(this.#browser, this.#ledger.around(fetch));
    const client = createSupport({ server: this.#server, site: this.#site, tabs: null, ...page });
    client.subscribe(() => {
      const state = client.getState();
      this.#ledger.line(client, state.connection.status === "live");
      this.#ledger.seen(tokensOf(chatState.rows(state).map(({ text }) => text)));
    });
    return [page, client];
  }
}

function textsOf({ messages }: SupportState, id: string): string[] {
  return (messages[id] ?? []).map(({ parts }) => JSON.stringify(parts));
}

function tokensOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => tokenIn(text) ?? []);
}
