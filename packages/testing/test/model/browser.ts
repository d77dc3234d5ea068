import { createStorage } from "../../src/people/storage.ts";
import type { World } from "../../src/world/contract.ts";
import { BrowserJournal } from "./journal.ts";
import type { Ledger } from "./ledger.ts";
import { PageLife } from "./page-life.ts";
import { Page } from "./page.ts";
import type { Parcels } from "./parcels.ts";
import type { Post } from "./post.ts";
import { shownAnywhere } from "./shown.ts";
import { BrowserTabs } from "./tabs.ts";

interface Given {
  world: World;
  parcels: Parcels;
  post: Post;
  ledger: Ledger;
  seed: number;
}

/** A customer’s browser, with what it keeps and the pages in it. */
export class Browser {
  readonly #given: Given;
  readonly storage = createStorage();
  readonly journal: BrowserJournal;
  readonly tabs: BrowserTabs;
  /** Every page there ever was. */
  readonly pages: Page[] = [];
  /** Whether the feeds were cut short: a repeated write’s receipt then names no events, and its text comes with the next snapshot. */
  mayMiss = false;
  /** By how many milliseconds its clock is wrong. */
  skew = 0;

  constructor(given: Given) {
    this.#given = given;
    this.journal = new BrowserJournal(given.parcels);
    this.tabs = new BrowserTabs(given.parcels, given.world.clock);
  }

  get open(): Page[] {
    return this.pages.filter(({ life }) => !life.isGone);
  }

  /** What was taken back when the journal had no time to hear of it comes back with a page that reads it there. */
  #letReturn(): void {
    for (const typed of this.#given.ledger.typed) {
      if (typed.taken === "discarded" && this.journal.mentions(typed.text)) typed.taken = "called back";
    }
  }

  /** Opens a page and the window on it. */
  openPage(): Page {
    this.#letReturn();
    const { world, post, ledger, seed } = this.#given;
    const name = `page ${this.pages.length + 1}`;
    const life = new PageLife(name, world.clock);
    const page = new Page({
      name,
      life,
      ledger,
      seed: seed + this.pages.length + 1,
      clock: life.clock(() => this.skew),
      isSender: () => this.open.length === 1 || this.tabs.isLeader(life),
      mayMiss: () => this.mayMiss,
      options: {
        server: world.publicUrl,
        site: world.site.id,
        storage: this.storage,
        fetch: post.fetchOf(life) as typeof fetch,
        journal: this.journal.openFor(life),
        tabs: this.tabs.openFor(life),
      },
    });
    this.pages.push(page);
    page.client.support.open();
    return page;
  }

  /** Closes a page without a word. What it alone had, and could not keep or had no time to, is excused. */
  kill(page: Page): void {
    const { ledger, post } = this.#given;
    page.life.end();
    this.tabs.forget(page.life);
    post.cutStreams(page.life);
    this.#letReturn();
    const { storageFault } = page.client.getState();
    for (const contactId of ledger.faces.keys()) {
      if (!this.journal.mentions(contactId)) ledger.lostFaces.add(contactId);
    }
    for (const typed of ledger.typed) {
      const { text, taken } = typed;
      const isKept = this.#isHeld(text) || this.journal.mentions(text);
      const isOut = post.left.some((body) => body.includes(JSON.stringify(text)));
      if (taken === null && !isKept && (storageFault !== null || !isOut)) typed.taken = "excused";
    }
  }

  freeze(page: Page): void {
    page.life.freeze();
    this.tabs.frozen(page.life);
  }

  thaw(): void {
    for (const { life } of this.pages) life.thaw();
  }

  heal(): void {
    this.journal.fault = null;
    this.thaw();
    if (this.open.length === 0) this.openPage();
  }

  /** Whether only the next page will find something that was kept by one that is gone. */
  get hasStrays(): boolean {
    return this.#given.ledger.typed.some(
      ({ text, taken }) => taken === null && this.journal.mentions(text) && !this.#isHeld(text),
    );
  }

  /** Whether an open page shows it. */
  #isHeld(text: string): boolean {
    return this.open.some(({ client }) => shownAnywhere(client.getState()).includes(text));
  }

  /** What its pages still have to do, or null. */
  unrest(): string | null {
    for (const { name, client } of this.open) {
      const { outbox, connection, session } = client.getState();
      if (session.status !== "ready") return `${name} has no session: ${session.status}`;
      if (connection.status !== "live") return `${name} is not live: ${connection.status}`;
      const left = outbox.filter(({ status }) => status !== "failed");
      if (left.length > 0) return `${name} still sends: ${JSON.stringify(left)}`;
    }
    return null;
  }

  end(): void {
    for (const page of this.pages) {
      page.client.destroy();
      page.life.end();
    }
  }
}
