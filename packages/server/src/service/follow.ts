import { refuse, type Actor, type Command, type Slice, type Surroundings, type Verdict } from "./command.ts";
import { withContactData } from "./contact-data.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

type FollowIncident = Extract<Command, { type: "follow-incident" }>;
type TellIncident = Extract<Command, { type: "tell-incident" }>;

/** A customer wants to be told when an incident is over, or no longer. It needs no conversation. */
export function followIncident(slice: Slice, actor: Actor, command: FollowIncident, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Only the customer follows an incident.");
  const { incidentId, following, email } = command;
  const { visitor, incident, follow } = slice;
  const ledger = new Ledger(slice, around);
  if (!following) {
    if (follow) ledger.add({ type: "incident.followed", incidentId, following, email: null });
    return ledger.close();
  }
  if (!incident) return refuse("not-found", "There is no such incident.");
  if (incident.resolvedAt !== null) return refuse("wrong-state", "The incident is over.");
  const known = withContactData(visitor, { email }, around.now);
  if (known) ledger.add({ type: "visitor.changed", visitor: known });
  // To say nothing of an address is not to take it back.
  const to = email ?? follow?.email ?? null;
  if (follow?.email !== to) ledger.add({ type: "incident.followed", incidentId, following, email: to });
  return ledger.close();
}

/** A conversation is about an incident: it says so, and its customer will be told when that is over. */
export function tellIncident(slice: KnownSlice, actor: Actor, command: TellIncident, around: Surroundings): Verdict {
  if (actor.kind !== "system") return refuse("forbidden", "The desk tells of incidents.");
  const { incidentId, title } = command;
  const { conversation, incident, follow } = slice;
  const ledger = new Ledger(slice, around);
  if (incident?.resolvedAt === null && !follow)
    ledger.add({ type: "incident.followed", incidentId, following: true, email: null });
  return ledger
    .message(around.newId(), conversation.id, { kind: "system" }, [
      { type: "notice", notice: "incident", incidentId, title },
    ])
    .close();
}
