type Leave = (reason: "draining") => void;

/** The open streams, which must be told when the server goes. */
export class Streams {
  readonly #open = new Set<Leave>();
  readonly #onError: (error: unknown) => void;
  #draining = false;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Whether the server is going: no new streams then. */
  get isDraining(): boolean {
    return this.#draining;
  }

  /** Returns the way to be told no more. */
  add(leave: Leave): () => void {
    this.#open.add(leave);
    return () => this.#open.delete(leave);
  }

  drain(): void {
    this.#draining = true;
    for (const leave of [...this.#open]) {
      try {
        leave("draining");
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
