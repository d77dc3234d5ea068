import type { Id } from "@warmline/protocol";
import { refuse, type Command } from "../service/command.ts";
import { nthLastTicket } from "../storage/conversations.ts";
import type { Db } from "../storage/storage.ts";
import { Refused } from "./refused.ts";

const TICKETS = 10;
const WINDOW_MS = 3_600_000;

/** Each ticket writes a letter to an address nobody has verified. @throws Refused if the visitor left too many in an hour */
export async function checkTicketRate(db: Db, visitorId: Id, command: Command, now: number): Promise<void> {
  if (command.type !== "open" || command.open.kind !== "ticket") return;
  const createdAt = await nthLastTicket(db, visitorId, TICKETS);
  if (createdAt === null || now - createdAt >= WINDOW_MS) return;
  const refusal = refuse("too-many-requests", `At most ${TICKETS} tickets an hour.`);
  throw new Refused({ ...refusal, retryAfterMs: createdAt + WINDOW_MS - now });
}
