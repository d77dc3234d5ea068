const MOST = 2_000;

/** How many requests are being worked on, those on streams and those whose bodies are still coming in left aside. */
export class Load {
  #running = 0;
  #closed = false;
  #whenIdle: (() => void)[] = [];

  get running(): number {
    return this.#running;
  }

  /** Whether whoever comes now is refused: more would only pile up, or the server is going. */
  get isFull(): boolean {
    return this.#closed || this.#running >= MOST;
  }

  /** Does some work, and counts it meanwhile. */
  async carry<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) for (const resolve of this.#whenIdle.splice(0)) resolve();
    }
  }

  /** Takes no more. Resolves when what runs is done. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#running > 0) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
  }
}
