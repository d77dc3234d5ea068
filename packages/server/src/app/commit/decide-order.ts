import { uuidv7, type Id, type Name, type TimeWindow } from "@warmline/protocol";
import {
  refuse,
  type Command,
  type Decision,
  type Refusal,
  type Slice,
  type Surroundings,
} from "../../service/command.ts";
import { decide } from "../../service/decide.ts";
import type { SiteFile } from "../../sites/site-file.ts";
import type { Job } from "../../storage/outbox.ts";
import type { VisitorRow } from "../../storage/tables.ts";
import { parseMarkdown } from "../../text/markdown.ts";
import type { AppOptions } from "../contract.ts";
import { callBackWindowsOf } from "../call-back-windows.ts";
import { ERASED, ownRow } from "../own-record.ts";
import { editMsOf, filesOf } from "../site-state.ts";
import { takeSlice } from "../slice.ts";
import type { Writing } from "../writing.ts";
import { checkTicketRate } from "../ticket-rate.ts";
import { programRules } from "./program-rules.ts";
import { siteRules } from "./site-rules.ts";
import { formOf, type Placed } from "./needs.ts";
import { actorOf, type Committed, type Hashed } from "./order.ts";
import type { State } from "./state.ts";

/** For how long what was offered holds. */
const OFFERED_MS = 300_000;

/** A decision that was taken in, or one that was there before; null events of that one are in storage. */
export type Decided =
  | (Committed & { ok: true; repeated: false })
  | { ok: true; repeated: true; visitorId: Id; events: Committed["events"] | null };

/** Decides one order on the state that those before it left, and takes the decision in. A refusal changes nothing. */
export function decideOrder(
  state: State,
  { order, visitorId }: Placed<Hashed>,
  { clock, random, writing }: Pick<AppOptions, "clock" | "random"> & { writing: Writing },
): Decided | Refusal {
  const { site, caller, operationId, command, hash } = order;
  const now = clock.now();
  const record = state.visitor(visitorId);
  const row = caller.kind === "visitor" ? ownRow(record, site, caller.claims, mayBegin(command), now) : record;
  if (!row) return refuse("not-found", "There is no such conversation.");
  if (isRefusal(row)) return row;
  if (row.erased_at !== null) return refuse("wrong-state", ERASED);
  if (operationId !== null) {
    const known = state.operation(visitorId, operationId);
    if (known && known.hash !== hash) return refuse("id-reused", "The first request with this id said something else.");
    if (known) return { ok: true, repeated: true, visitorId, events: known.events };
  }
  const tooMany = formOf(command) ? checkTicketRate(state.ticketsOf(visitorId), now) : null;
  if (tooMany) return tooMany;
  const slice = takeSlice(state, row, state.named(command), command, actorOf(order));
  if (isRefusal(slice)) return slice;
  const newId = () => uuidv7(clock.now(), random);
  const around = {
    now,
    newId,
    parse: parseMarkdown,
    ...rulesOf(site, now),
    ...siteRules(site, random),
    program: programRules(site, writing),
  };
  const decision = decide(slice, actorOf(order), command, around);
  if (!decision.ok) return decision;
  const events = decision.events.map(({ audience, event }) => ({
    visitorId,
    siteId: site.id,
    seq: event.seq,
    audience,
    event,
  }));
  const jobs = toJobs(decision, site.id, now, newId);
  const operation = operationId === null ? null : { id: operationId, hash, at: now };
  state.apply({ row, operation, events, alias: aliasOf(decision, command), jobs });
  return { ok: true, repeated: false, visitorId, prev: slice.seq, events, jobs };
}

function isRefusal(value: VisitorRow | Slice | Refusal): value is Refusal {
  return "ok" in value;
}

function aliasOf({ joins }: Decision, command: Command) {
  return joins === null || command.type !== "open" ? null : { id: command.conversationId, conversation_id: joins };
}

/** Who chose a time that was on offer a moment ago gets it while it has not begun. */
function stillOffered(site: SiteFile, now: number): TimeWindow[] {
  return callBackWindowsOf(site, now - OFFERED_MS).filter(({ from }) => from > now);
}

/** Whether it may be the first thing that a visitor does. */
function mayBegin(command: Command): boolean {
  return command.type === "open" || (command.type === "follow-incident" && command.following);
}

function rulesOf(
  site: SiteFile,
  now: number,
): Pick<Surroundings, "editMs" | "mostFiles" | "category" | "callBackWindows"> {
  return {
    editMs: editMsOf(site),
    mostFiles: filesOf(site)?.maxPerMessage ?? 0,
    category: (category) => site.tickets.categories.find(({ id }) => id === category),
    callBackWindows: () => [...callBackWindowsOf(site, now), ...stillOffered(site, now)],
  };
}

function toJobs({ followups }: Decision, siteId: Name, now: number, newId: () => Id): Job[] {
  return followups.map(({ kind, ...body }) => {
    const dueAt = "dueAt" in body ? body.dueAt : now;
    return { id: newId(), kind, dueAt, body: { siteId, ...body } };
  });
}
