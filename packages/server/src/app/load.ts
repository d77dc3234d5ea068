const MOST = 2_000;

/** How many requests are being worked on, those on streams and those whose bodies are still coming in left aside. */
export class Load {
  #running = 0;

  get running(): number {
    return this.#running;
  }

  /** Whether more would only pile up: whoever comes now is refused. */
  get isFull(): boolean {
    return this.#running >= MOST;
  }

  /** Does some work, and counts it meanwhile. */
  async carry<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
    }
  }
}
