import type { Complaint } from "@warmline/protocol";
import { expect, test } from "vitest";
import { openStore, type OpenEmpty, type Store } from "./store.ts";

/** Somebody new complains; null if the form is refused. */
export async function complain(
  store: Store,
  form: { category?: string; gist?: string } = {},
): Promise<Complaint | null> {
  const conversationId = store.newId();
  const words = { category: "billing", gist: "I was charged twice", details: "", wanted: "", otherwise: "", ...form };
  const rest = { fields: {}, checks: {}, context: null, email: "m@post.example", name: null };
  const open = { kind: "ticket" as const, ticketKind: "complaint" as const, ...words, ...rest };
  const outcome = await store.carryOut(store.visitor(), { type: "open", conversationId, open }, conversationId);
  if (!outcome.ok) return null;
  const [told] = outcome.receipt.events.flatMap((event) =>
    event.type === "conversation.changed" ? (event.conversation.ticket?.complaint ?? []) : [],
  );
  return told ?? null;
}

/** The whole numbers from 1. */
export const counted = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** What the register of complaints keeps, on every database. */
export function testComplaints(open: OpenEmpty): void {
  test("T6 complaints at once are numbered without a hole; what is refused takes no number", async () => {
    const store = await openStore(open);
    const made = await Promise.all(
      counted(60).map((nth) => complain(store, nth % 3 === 0 ? { category: "weather" } : {})),
    );
    const numbers = made.flatMap((complaint) => complaint?.number ?? []);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(counted(40));
    const last = await complain(store);
    expect(last?.number).toBe(41);
    const rows = await store.storage.db.selectFrom("complaint").selectAll().orderBy("number").execute();
    expect(rows.map(({ number }) => number)).toEqual(counted(41));
    expect(rows.at(-1)).toMatchObject({ site: "hearthost", year: 2026, fingerprint: last?.fingerprint });
    // Not by what the server uses: everybody’s own means must give the same.
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(last?.document));
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(hex).toBe(last?.fingerprint);
  });
}
