import { Incident, path, readAs, SimilarGroups, type Id, type TellIncident } from "@warmline/protocol";
import type { Agent } from "../../people/agent.ts";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import { json, type Probe } from "../probe.ts";
import { excerpt } from "../wire.ts";

const TOLD: TellIncident = {
  kind: "incident",
  severity: "info",
  phase: "investigating",
  title: "Conformance: nothing happened",
  body: "",
  affects: [],
  expectedEnd: null,
  nextUpdateAt: null,
};

function put(agent: Agent, incidentId: Id, change: object): Promise<Response> {
  return agent.put(path("deskIncident", { incidentId }), { ...TOLD, ...change });
}

async function tell(probe: Probe, agent: Agent, incidentId: Id, change: Partial<TellIncident>): Promise<Incident> {
  const answer = await put(agent, incidentId, change);
  const incident = answer.ok ? readAs(Incident, await json(answer)) : null;
  insist(incident, "An incident was told", "200 and a body of the schema `Incident`", probe.seen(answer));
  return incident;
}

/** Nobody is left with something that did not happen. */
async function untell(agent: Agent, ...incidentIds: Id[]): Promise<void> {
  for (const id of incidentIds) await put(agent, id, { phase: "resolved" });
}

export const INCIDENTS = [
  check("N1", "an incident that is told twice", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const id = newId();
    try {
      const first = await tell(probe, agent, id, {});
      await probe.turn(1_000);
      const second = await tell(probe, agent, id, {});
      const same = JSON.stringify(second) === JSON.stringify(first);
      insist(same, "The same incident was told twice", "the same answer", excerpt(JSON.stringify([first, second])));
      const third = await tell(probe, agent, id, { body: "Nothing at all" });
      const changed = third.body === "Nothing at all" && third.startedAt === first.startedAt;
      insist(changed, "An incident was told anew", "the new words, begun as before", excerpt(JSON.stringify(third)));
    } finally {
      await untell(agent, id);
    }
    const strange = await put(agent, newId(), { affects: ["no-such-category"] });
    await probe.refused(strange, "invalid-request", "An incident was told of a category that the site does not have");
    const planned = await put(agent, newId(), { phase: "scheduled" });
    await probe.refused(planned, "invalid-request", "An incident was told that is planned ahead, and no maintenance");
  }),

  check("N2", "the incidents in the state of the site", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const [over, light, grave] = [newId(), newId(), newId()];
    try {
      await tell(probe, agent, over, { severity: "critical" });
      await tell(probe, agent, over, { severity: "critical", phase: "resolved" });
      await tell(probe, agent, light, { severity: "minor" });
      await tell(probe, agent, grave, { severity: "critical" });
      const visitor = await probe.visitor();
      const ours = visitor.session.snapshot.site.incidents.filter(({ id }) => [over, light, grave].includes(id));
      insist(
        ours.map(({ id }) => id).join() === [grave, light, over].join(),
        "A critical, a minor and an ended incident were told",
        "these in the state of the site, in this order",
        excerpt(JSON.stringify(ours.map(({ severity, phase }) => `${severity} ${phase}`))),
      );
    } finally {
      await untell(agent, light, grave);
    }
  }),

  check("N4", "conversations that an incident names", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const chat = await visitor.begin("Nothing works");
    const id = newId();
    const watch = await probe.watch(visitor);
    const done = "An incident was told with a conversation about it";
    try {
      await tell(probe, agent, id, { conversationIds: [chat] });
      await watch.until("feed", done, (data) => JSON.stringify(data).includes('"notice":"incident"'));
      await tell(probe, agent, id, { conversationIds: [chat], body: "Nothing at all" });
      const events = await probe.told(visitor, chat);
      const notices = events
        .flatMap((event) => (event.type === "message.added" ? event.message.parts : []))
        .filter((part) => part.type === "notice" && part.notice === "incident");
      insist(notices.length === 1, `${done}, twice`, "one notice `incident`", `${notices.length}`);
      const isFollowed = events.some((event) => event.type === "incident.followed" && event.incidentId === id);
      insist(isFollowed, done, "`incident.followed` in the feed of its customer", `${events.length} events without it`);
    } finally {
      await untell(agent, id);
    }
  }),

  check("N7", "conversations that begin alike", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const mark = newId();
    const chats: Id[] = [];
    for (const words of ["Conformance says that letters are late", "conformance says, that letters are late!"]) {
      chats.push(await (await probe.visitor()).begin(`${words} ${mark}`));
    }
    const answer = await probe.fetch(path("deskGroups"), { token: agent.token });
    const groups = readAs(SimilarGroups, await json(answer))?.groups;
    const done = "Two conversations began alike, and the groups were read";
    insist(groups, done, "a body of the schema `SimilarGroups`", probe.seen(answer));
    const isOne = groups.some(({ conversationIds }) => chats.every((chat) => conversationIds.includes(chat)));
    insist(isOne, done, "both in one group", `${groups.length} groups without them`);
  }),

  check("N8", "the hours in the state of the site", {}, async (probe) => {
    const { now, snapshot } = (await probe.visitor()).session;
    const { hours, callBackWindows } = snapshot.site;
    const done = "The state of a site was read";
    const isAhead = hours.changesAt === null || hours.changesAt > now;
    insist(isAhead, done, "hours that change later than now", excerpt(JSON.stringify(hours)));
    const areInOrder = callBackWindows.every(
      ({ from, to }, index) => from < to && from > now && from >= (callBackWindows[index - 1]?.to ?? now),
    );
    insist(areInOrder, done, "times for calls to come, one after another", excerpt(JSON.stringify(callBackWindows)));
  }),
];
