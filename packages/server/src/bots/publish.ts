import { LIMITS, type Id, type Moment, type Name } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";

/** Tells the customer and the desk of something that is true for a while. Losing it loses nothing. */
export function tellMoment(
  { options }: Pick<AppContext, "options">,
  siteId: Name,
  visitorId: Id,
  moment: Moment,
): void {
  const { bus, log } = options;
  try {
    bus.publish({ type: "moment", siteId, to: { visitorId }, moment });
    bus.publish({ type: "moment", siteId, to: "desk", moment });
  } catch (error) {
    log.warn("an answer that is being written could not be told", { error: String(error) });
  }
}

/** A program is about to answer. */
export function typingMark(conversationId: Id, agentId: Name, asOf: number): Moment {
  const by = { kind: "agent" as const, agentId };
  return { type: "typing", conversationId, by, typing: true, asOf, expiresAt: asOf + LIMITS.typingMs };
}
