import { path, type Incident, type SimilarGroups, type SiteState } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, Visitor, type Frames, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";

const MINUTE = 60_000;

/** The state of the site as an open widget is told of it, once it is as it should be. */
async function told(stream: Frames, isMeant: (site: SiteState) => boolean): Promise<SiteState> {
  const frame = await stream.until("moment", (data) => {
    const site = data["site"] as SiteState | undefined;
    return site !== undefined && isMeant(site);
  });
  return frame.data["site"] as SiteState;
}

async function siteOf(world: World): Promise<SiteState> {
  return (await Visitor.arrive(world)).session.snapshot.site;
}

function tell(world: World, token: string, id: string, body: object): Promise<Response> {
  const whole = {
    kind: "incident",
    severity: "major",
    phase: "investigating",
    title: "Mail is late",
    body: "",
    affects: [],
    expectedEnd: null,
    nextUpdateAt: null,
  };
  return world.fetch(path("deskIncident", { incidentId: id }), { method: "PUT", token, json: { ...whole, ...body } });
}

test("N1 N2 what an agent tells reaches every open widget, changes there, and stays a while when it is over", async () => {
  const world = await createWorld();
  const stream = await (await Visitor.arrive(world)).stream();
  const olena = await world.agent();
  const id = await olena.tell({ title: { en: "Mail is late", uk: "Пошта запізнюється" }, affects: ["domain"] });
  const { incidents } = await told(stream, (site) => site.incidents.length === 1);
  expect(incidents[0]).toMatchObject({
    id,
    phase: "investigating",
    affects: ["domain"],
    startedAt: world.clock.now(),
    resolvedAt: null,
    source: "desk",
  });

  await world.turn(10 * MINUTE);
  await olena.tell({ phase: "resolved", affects: ["domain"] }, id);
  const over = await told(stream, (site) => site.incidents[0]?.phase === "resolved");
  expect(over.incidents[0]).toMatchObject({
    resolvedAt: world.clock.now(),
    startedAt: world.clock.now() - 10 * MINUTE,
  });
  await world.turn(29 * MINUTE);
  expect((await siteOf(world)).incidents).toHaveLength(1);
  await world.turn(2 * MINUTE);
  await told(stream, (site) => site.incidents.length === 0);
  expect((await siteOf(world)).incidents).toEqual([]);
});

test("N1 the same words again change nothing", async () => {
  const world = await createWorld();
  const olena = await signIn(world);
  const id = newId();
  const first = (await (await tell(world, olena.token, id, {})).json()) as Incident;
  world.clock.turn(MINUTE);
  expect(await (await tell(world, olena.token, id, {})).json()).toEqual(first);
  const changed = (await (await tell(world, olena.token, id, { body: "We look." })).json()) as Incident;
  expect(changed).toEqual({ ...first, body: "We look.", updatedAt: first.updatedAt + MINUTE });
});

test("N2 the gravest comes first, and what is to come or over behind what goes on", async () => {
  const world = await createWorld();
  const olena = await signIn(world);
  const minor = await olena.tell({ severity: "minor" });
  const over = await olena.tell({ severity: "critical", phase: "resolved" });
  const planned = await olena.tell({ severity: "info", kind: "maintenance", phase: "scheduled" });
  const info = await olena.tell({ severity: "info" });
  const critical = await olena.tell({ severity: "critical" });
  expect((await siteOf(world)).incidents.map(({ id }) => id)).toEqual([critical, minor, info, planned, over]);
});

test.for([
  [{ affects: ["domain", "parking"] }, 422, "affects.1: must be a category of this site"],
  [{ phase: "scheduled" }, 422, "phase: only maintenance is planned ahead"],
  [{ title: " " }, 422, "title: must not be empty"],
  [{ title: { en: "Late", uk: "" } }, 422, "title: must not be empty"],
  [{ title: {} }, 422, "title: must not be empty"],
  [{ title: "x".repeat(201) }, 413, "title"],
  [{ severity: "apocalyptic" }, 422, "severity"],
  [{ surprise: true }, 422, "surprise"],
] as const)("N1 what cannot be told is refused with its place: %j", async ([body, status, detail]) => {
  const world = await createWorld();
  const olena = await signIn(world);
  const response = await tell(world, olena.token, newId(), body);
  expect(response.status).toBe(status);
  expect(((await response.json()) as { detail: string }).detail).toContain(detail);
  expect((await siteOf(world)).incidents).toEqual([]);
});

test("N1 nobody but an agent of the site tells of incidents, and each under an id of its own making", async () => {
  const world = await createWorld();
  const olena = await signIn(world);
  const martha = await Visitor.arrive(world);
  expect((await tell(world, martha.token, newId(), {})).status).toBe(401);
  expect((await tell(world, olena.token, "statuspage:kx81", {})).status).toBe(422);
  expect((await martha.put(path("deskGroups"), {})).status).toBe(404);
  expect((await world.fetch(path("deskGroups"), { token: martha.token })).status).toBe(401);
});

test("N4 conversations about it are told once, and their customers follow it", async () => {
  const world = await createWorld();
  const martha = await Visitor.arrive(world);
  const chat = await martha.begin("My letters arrive late");
  const olena = await signIn(world);
  const about = { title: "Mail is late", conversationIds: [chat, newId()] };
  const id = await olena.tell(about);
  await world.settled();
  await olena.tell({ ...about, body: "Nearly there", title: "Mail is a little late" }, id);
  await world.settled();
  const { messages, follows } = (await Visitor.arrive(world, { restore: martha.session.restore })).session.snapshot;
  const notices = messages.flatMap(({ parts }) => parts.filter((part) => part.type === "notice"));
  expect(notices).toEqual([{ type: "notice", notice: "incident", incidentId: id, title: "Mail is late" }]);
  expect(follows).toEqual([id]);
});

test("N4 they are told also if the server dies right after it was told of the incident", async () => {
  const world = await createWorld({ working: false });
  const martha = await Visitor.arrive(world);
  const chat = await martha.begin("My letters arrive late");
  const id = await (await signIn(world)).tell({ conversationIds: [chat] });
  await world.restartServer();
  world.app.start();
  await world.settled();
  expect((await Visitor.arrive(world, { restore: martha.session.restore })).session.snapshot.follows).toEqual([id]);
});

test("N6 whoever follows it gets one letter when it is over, and another when it is over a second time", async () => {
  const world = await createWorld();
  const olena = await signIn(world);
  const id = await olena.tell({ title: { en: "Mail is late", uk: "Пошта запізнюється" } });
  const martha = await Visitor.arrive(world, { locale: "uk" });
  await martha.follow(id, { following: true, email: "martha@example.com" });
  const silent = await Visitor.arrive(world);
  await silent.follow(id, { following: true, email: null });
  const gone = await Visitor.arrive(world);
  await gone.follow(id, { following: true, email: "gone@example.com" });
  await gone.follow(id, { following: false, email: null });

  const end = { phase: "resolved", body: "Усе доставлено.", title: { en: "Mail is late", uk: "Пошта запізнюється" } };
  await olena.tell(end as never, id);
  await olena.tell(end as never, id);
  await world.settled();
  expect(world.letters).toHaveLength(1);
  expect(world.letters[0]).toMatchObject({
    to: "martha@example.com",
    subject: "Полагоджено: Пошта запізнюється",
    headers: { "Content-Language": "uk", "Auto-Submitted": "auto-generated" },
  });
  expect(world.letters[0]?.text).toContain("Усе доставлено.");

  await olena.tell({}, id);
  await olena.tell({ phase: "resolved" }, id);
  await world.settled();
  expect(world.letters).toHaveLength(2);
});

test("N6 a letter is not sent of what began again before it could be", async () => {
  const world = await createWorld();
  const olena = await signIn(world);
  const id = await olena.tell();
  await (await Visitor.arrive(world)).follow(id, { following: true, email: "martha@example.com" });
  world.failLetters(1);
  await olena.tell({ phase: "resolved" }, id);
  await world.settled();
  await olena.tell({}, id);
  await world.turn(MINUTE);
  expect(world.letters).toEqual([]);
  expect(world.logged).toEqual(["a job failed and will be tried again"]);
});

test("N6 where the first letter was held up until the second end, one goes", async () => {
  const world = await createWorld();
  const olena = await signIn(world);
  const id = await olena.tell();
  await (await Visitor.arrive(world)).follow(id, { following: true, email: "martha@example.com" });
  world.failLetters(1);
  await olena.tell({ phase: "resolved" }, id);
  await world.settled();
  await world.turn(1_000);
  await olena.tell({}, id);
  await olena.tell({ phase: "resolved" }, id);
  await world.turn(MINUTE);
  await world.settled();
  expect(world.letters).toHaveLength(1);
  expect(world.logged).toEqual(["a job failed and will be tried again"]);
});

test("N7 open conversations whose first words are alike are a group, until they are told of an incident", async () => {
  const world = await createWorld();
  const olena = await signIn(world);
  const words = ["My letters do not arrive today", "my letters don't arrive today!", "How do I pay by card?"];
  const chats: string[] = [];
  for (const text of words) {
    const visitor = await Visitor.arrive(world);
    chats.push(await visitor.begin("Hello"));
    await visitor.say(chats.at(-1) ?? "", text);
    world.clock.turn(1);
  }
  const read = async () => {
    const response = await world.fetch(path("deskGroups"), { token: olena.token });
    return ((await response.json()) as SimilarGroups).groups;
  };
  expect(await read()).toEqual([
    { conversationIds: chats.slice(0, 2), words: "Hello\nMy letters do not arrive today" },
  ]);
  await olena.tell({ conversationIds: chats.slice(0, 2) });
  await world.settled();
  expect(await read()).toEqual([]);
  expect(ofType((await olena.take(chats[2] ?? "")).events, "conversation.changed")).toHaveLength(1);
});
