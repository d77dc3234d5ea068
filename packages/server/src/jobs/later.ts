/** A job cannot be done now, which is no failure: it is taken again a while later. */
export class Later extends Error {
  readonly afterMs: number;

  constructor(afterMs: number) {
    super("later");
    this.afterMs = afterMs;
  }
}
