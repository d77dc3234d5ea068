/** Something a customer typed, under words that nobody else typed. */
export interface Typed {
  text: string;
  kind: "message" | "ticket";
  page: string;
  /**
   * `discarded` by the customer on a page that sends for itself, `called back` on one that another page sends for or
   * before the journal knew of it, or `excused`: it was kept nowhere, and the last page that had it died. `changed` once the
   * message may have other words, or none.
   */
  taken: "discarded" | "called back" | "excused" | "changed" | null;
  /** Whether the server refuses it for good. */
  isRefused: boolean;
}

/** What became of a message’s words after they were stored. */
export interface Changed {
  original: string;
  /** The words it was given, null where it was taken back, in the order of the clicks; and the pages where that was. */
  to: (string | null)[];
  pages: Set<string>;
}

/** What people did, for the comparison with what became of it. */
export class Ledger {
  readonly typed: Typed[] = [];
  /** What agents said and the server did not refuse. */
  readonly said: string[] = [];
  /** Every face that was clicked for a contact. */
  readonly faces = new Map<string, { page: string; face: string | null }[]>();
  /** The contacts of clicks that were kept nowhere when their page died. */
  readonly lostFaces = new Set<string>();
  /** By message. */
  readonly changed = new Map<string, Changed>();
  #count = 0;

  /** Words that nobody used before. */
  newText(kind: string): string {
    this.#count += 1;
    return `${kind} ${this.#count}`;
  }

  find(text: string): Typed | undefined {
    return this.typed.find((typed) => typed.text === text);
  }

  note(typed: Omit<Typed, "taken">): Typed {
    const noted: Typed = { ...typed, taken: null };
    this.typed.push(noted);
    return noted;
  }
}
