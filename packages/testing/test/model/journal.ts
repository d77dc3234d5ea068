import type { JournalFault, OpenJournal } from "@warmline/client";
import type { PageLife } from "./page-life.ts";
import type { Parcels } from "./parcels.ts";

const ERRORS: Readonly<Record<JournalFault, string>> = { blocked: "SecurityError", full: "QuotaExceededError" };

/** What one browser keeps, for all its pages. It takes its time, does one thing after another, and can fail. */
export class BrowserJournal {
  readonly #parcels: Parcels;
  readonly #kept = new Map<string, unknown>();
  #tail = Promise.resolve();
  fault: JournalFault | null = null;

  constructor(parcels: Parcels) {
    this.#parcels = parcels;
  }

  /** Whether something that is kept mentions a text. */
  mentions(text: string): boolean {
    return [...this.#kept.values()].some((value) => JSON.stringify(value).includes(JSON.stringify(text)));
  }

  openFor(life: PageLife): OpenJournal {
    return (journal) => ({
      read: (prefix) =>
        this.#next(`${life.name} reads the journal`, life, () =>
          [...this.#kept]
            .filter(([key]) => key.startsWith(`${journal}/${prefix}`))
            .map(([key, value]): [string, unknown] => [key.slice(journal.length + 1), structuredClone(value)])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      write: (changes) => {
        const given = structuredClone(changes);
        return this.#next(`${life.name} writes the journal`, life, () => {
          for (const [key, value] of Object.entries(given)) {
            if (value === undefined) this.#kept.delete(`${journal}/${key}`);
            else this.#kept.set(`${journal}/${key}`, value);
          }
        });
      },
      close: () => undefined,
    });
  }

  async #next<T>(label: string, life: PageLife, work: () => T): Promise<T> {
    const before = this.#tail;
    const done = (async () => {
      await before;
      await this.#parcels.send(label);
      // What a page had asked for when it ended is not done.
      if (life.isGone) return null;
      if (this.fault !== null) throw new DOMException("The browser does not keep this.", ERRORS[this.fault]);
      return { value: work() };
    })();
    this.#tail = done.then(
      () => undefined,
      () => undefined,
    );
    try {
      return (await done)?.value as T;
    } finally {
      await life.awake();
    }
  }
}
