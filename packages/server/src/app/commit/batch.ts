import type { Id } from "@warmline/protocol";
import { conversationOf, refuse } from "../../service/command.ts";
import { findOwners, findRecorded, readAround, readEventsOf, takeVisitors } from "../../storage/around.ts";
import { writeChanges } from "../../storage/changes.ts";
import type { Db, StoredEvent } from "../../storage/storage.ts";
import type { VisitorRow } from "../../storage/tables.ts";
import type { AppOptions } from "../contract.ts";
import type { Writing } from "../writing.ts";
import { decideOrder, type Decided } from "./decide-order.ts";
import { needsOf, type Placed } from "./needs.ts";
import type { Done, Hashed } from "./order.ts";
import { State } from "./state.ts";

type Options = Pick<AppOptions, "clock" | "random"> & { writing: Writing };

/** What became of an order in a batch: `later` if its record is another transaction’s at present, or has moved. */
export type Result = Done | "later";

const NOT_FOUND = refuse("not-found", "There is no such conversation.");

/**
 * Carries out orders in one transaction: takes the rows of their visitors, reads what is around them, decides one after another
 * in memory, and writes all that was decided. A refusal leaves nothing.
 *
 * @param skip whether orders are left for later whose record another transaction holds; else it is waited for
 */
export async function carryOutTogether(
  tx: Db,
  options: Options,
  orders: readonly Hashed[],
  { skip }: { skip: boolean },
): Promise<Result[]> {
  const owners = await ownersOf(tx, orders);
  const visitorIds = [...new Set(owners.filter((id) => id !== null))];
  const rows = await takeVisitors(tx, visitorIds, { skip });
  const held = skip ? await findHeld(tx, visitorIds, rows) : new Set();
  const placed = orders.flatMap((order, index): Placed<Hashed>[] => {
    const visitorId = owners[index] ?? null;
    return visitorId === null || held.has(visitorId) ? [] : [{ order, visitorId }];
  });
  const state = new State(rows, await readAround(tx, needsOf(placed, options.clock.now(), options.writing)));
  const results = orders.map((order, index): Decided | Result => {
    const visitorId = owners[index] ?? null;
    if (visitorId === null) return NOT_FOUND;
    if (held.has(visitorId) || hasMoved(state, order, visitorId)) return "later";
    return decideOrder(state, { order, visitorId }, options);
  });
  await writeChanges(tx, state.changes());
  return recall(tx, orders, results);
}

/** Whose record each order is about: a visitor’s own, or the one that the conversation belongs to by now. */
async function ownersOf(tx: Db, orders: readonly Hashed[]): Promise<(Id | null)[]> {
  const names = orders.flatMap(({ caller, command }) =>
    caller.kind === "visitor" ? [] : (conversationOf(command) ?? []),
  );
  const owners = await findOwners(tx, names);
  return orders.map(({ caller, command, site }) => {
    if (caller.kind === "visitor") return caller.claims.visitorId;
    const owner = owners.get(conversationOf(command) ?? "");
    return owner?.siteId === site.id ? owner.visitorId : null;
  });
}

/** The visitors whose rows were left out although they are there. */
function findHeld(tx: Db, ids: readonly Id[], rows: readonly VisitorRow[]): Promise<ReadonlySet<Id>> {
  const taken = new Set(rows.map(({ id }) => id));
  return findRecorded(
    tx,
    ids.filter((id) => !taken.has(id)),
  );
}

/** Whether a conversation went to another record between the looking up and the taking of its row. */
function hasMoved(state: State, { caller, command }: Hashed, visitorId: Id): boolean {
  const found = caller.kind === "visitor" ? undefined : state.named(command);
  return found !== undefined && found.conversation.visitorId !== visitorId;
}

/** Gives repeated orders the events that the first ones caused. */
async function recall(tx: Db, orders: readonly Hashed[], results: readonly (Decided | Result)[]): Promise<Result[]> {
  const pairs = results.flatMap((result, index) =>
    isStored(result) ? [[result.visitorId, orders[index]?.operationId ?? ""] as const] : [],
  );
  const stored = await readEventsOf(tx, pairs);
  return results.map((result, index): Result => {
    if (result === "later" || !result.ok || !("repeated" in result) || !result.repeated) return result;
    const { visitorId } = result;
    const operationId = orders[index]?.operationId;
    const first = (event: StoredEvent & { operationId: Id }) =>
      event.visitorId === visitorId && event.operationId === operationId;
    return { ok: true, repeated: true, visitorId, prev: 0, jobs: [], events: result.events ?? stored.filter(first) };
  });
}

function isStored(result: Decided | Result): result is Extract<Decided, { repeated: true }> {
  return result !== "later" && result.ok && result.repeated && result.events === null;
}
