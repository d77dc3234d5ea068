import type { Refusal } from "../service/command.ts";

/** Thrown inside a transaction, so that a refusal leaves nothing behind. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
