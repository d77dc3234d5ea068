import type { Conversation, Name } from "@warmline/protocol";
import type { Around } from "../../storage/around.ts";
import type { ComplaintRow } from "../../storage/tables.ts";

/** The registers of complaints that some orders need, and what is entered in them. */
export class Registers {
  readonly #last: Map<string, number>;
  /** New lines, to be written. */
  readonly lines: ComplaintRow[] = [];

  constructor(registers: Around["registers"]) {
    this.#last = new Map(registers.map(({ siteId, year, last }) => [keyOf(siteId, year), last]));
  }

  /** The last number of a year. */
  last(site: Name, year: number): number {
    return this.#last.get(keyOf(site, year)) ?? 0;
  }

  /** Enters a complaint when a conversation becomes one. */
  follow(site: Name, before: Conversation | undefined, { id, ticket }: Conversation): void {
    const complaint = ticket?.complaint ?? null;
    if (!complaint || before?.ticket?.complaint) return;
    const { year, number, registeredAt, fingerprint } = complaint;
    this.#last.set(keyOf(site, year), number);
    this.lines.push({ site, year, number, conversation_id: id, registered_at: registeredAt, fingerprint });
  }
}

function keyOf(site: Name, year: number): string {
  return `${site} ${year}`;
}
