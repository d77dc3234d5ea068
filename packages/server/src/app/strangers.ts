import type { Log } from "../environment.ts";

const MOST = 100;

/** Tells the operator of pages that may not hold a widget, each once: a browser hides from the page itself what is wrong. */
export class Strangers {
  readonly #log: Log;
  readonly #told = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  tell(origin: string): void {
    if (this.#told.has(origin) || this.#told.size >= MOST) return;
    this.#told.add(origin);
    this.#log.warn(
      "a page that is not among the origins of the site asked for a session; add it to the site file if it is yours",
      {
        origin,
      },
    );
  }
}
