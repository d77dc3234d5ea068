import { refuse, type Refusal } from "../service/command.ts";

const TICKETS = 10;
export const TICKET_WINDOW_MS = 3_600_000;

/**
 * Each ticket writes a letter to an address nobody has verified. Why a visitor leaves too many in an hour, or null.
 *
 * @param tickets the visitor’s tickets of late, in any order
 */
export function checkTicketRate(tickets: readonly { createdAt: number }[], now: number): Refusal | null {
  const recent = tickets
    .map(({ createdAt }) => createdAt)
    .filter((at) => now - at < TICKET_WINDOW_MS)
    .toSorted((a, b) => b - a);
  const oldest = recent[TICKETS - 1];
  if (oldest === undefined) return null;
  const refusal = refuse("too-many-requests", `At most ${TICKETS} tickets an hour.`);
  return { ...refusal, retryAfterMs: oldest + TICKET_WINDOW_MS - now };
}
