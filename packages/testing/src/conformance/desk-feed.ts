import { DeskFeed, path, readAs, type DeskEvent, type Seq } from "@warmline/protocol";
import type { Agent } from "../people/agent.ts";
import type { Visitor } from "../people/visitor.ts";
import { insist } from "./findings.ts";
import { json, type Probe } from "./probe.ts";

/** A visitor’s events after a number, as the desk reads them to fill a hole. */
export async function deskFeed(probe: Probe, agent: Agent, visitor: Visitor, after: Seq): Promise<DeskEvent[]> {
  const visitorId = visitor.session.snapshot.visitor.id;
  const answer = await probe.fetch(`${path("deskFeed", { visitorId })}?after=${after}`, { token: agent.token });
  const feed = readAs(DeskFeed, await json(answer));
  insist(
    feed && answer.ok,
    "A visitor’s feed was read at the desk",
    "200 and the schema `DeskFeed`",
    probe.seen(answer),
  );
  return feed.events;
}
