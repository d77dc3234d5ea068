import { path, type Incident } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { counts } from "../counts.ts";
import { signIn } from "../sign-in.ts";

const MAIL = "statuspage:mail-1";
const TO = "maria@post.example";

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;
const following = (visitor: Visitor, incidentId: string, body: object, followId = newId()) =>
  visitor.put(path("incidentFollow", { incidentId, followId }), { following: true, email: null, ...body });

/** Lets something go on at the site, or be over. */
async function happens(world: World, id = MAIL, resolvedAt: number | null = null, site = world.site.id): Promise<void> {
  const now = world.clock.now();
  const incident: Incident = {
    id,
    kind: "incident",
    severity: "major",
    phase: resolvedAt === null ? "identified" : "resolved",
    title: "Mail arrives late",
    body: "",
    language: null,
    affects: [],
    startedAt: now,
    updatedAt: now,
    resolvedAt,
    expectedEnd: null,
    nextUpdateAt: null,
    url: null,
    source: "status-page",
  };
  await world.store.db.deleteFrom("incident").where("id", "=", id).where("site", "=", site).execute();
  await world.store.db
    .insertInto("incident")
    .values({
      site,
      id,
      source: "status-page",
      body: JSON.stringify(incident),
      updated_at: now,
      resolved_at: resolvedAt,
    })
    .execute();
}

const followers = (world: World) =>
  world.store.db.selectFrom("incident_follow").select(["incident_id", "visitor_id", "email"]).execute();

test("N5 a customer follows what goes on, also as the first thing they do, and no longer", async () => {
  const world = await createWorld();
  await happens(world);
  const visitor = await Visitor.arrive(world);
  const { events } = await visitor.follow(MAIL, { email: TO });
  expect(events.map(({ type }) => type)).toEqual(["visitor.changed", "incident.followed"]);
  expect(ofType(events, "incident.followed")).toMatchObject([{ incidentId: MAIL, following: true, email: TO }]);
  const { follows, conversations } = await visitor.look();
  expect([follows, conversations]).toEqual([[MAIL], []]);
  const back = await visitor.follow(MAIL, { following: false });
  expect(ofType(back.events, "incident.followed")).toMatchObject([{ following: false }]);
  expect((await visitor.look()).follows).toEqual([]);
  expect(await followers(world)).toEqual([]);
});

test("N5 to follow twice is to follow once; another address takes the place of the one before", async () => {
  const world = await createWorld();
  await happens(world);
  const visitor = await Visitor.arrive(world);
  const body = { email: TO };
  await visitor.follow(MAIL, body);
  expect((await visitor.follow(MAIL, body)).events).toEqual([]);
  expect((await visitor.follow(MAIL)).events).toEqual([]);
  expect((await visitor.follow(MAIL, { email: "work@post.example" })).events).toHaveLength(1);
  expect(await followers(world)).toEqual([{ incident_id: MAIL, visitor_id: visitor.id, email: "work@post.example" }]);
});

test("N5 what is not there, is over, or goes on at another site cannot be followed", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const before = await counts(world);
  await happens(world, "elsewhere", null, "another-site");
  await happens(world, "over", world.clock.now());
  expect(await codeOf(await following(visitor, MAIL, {}))).toBe("not-found");
  expect(await codeOf(await following(visitor, "elsewhere", {}))).toBe("not-found");
  expect(await codeOf(await following(visitor, "over", {}))).toBe("wrong-state");
  expect(await codeOf(await following(visitor, "a b/../c", {}))).toBe("not-found");
  expect(await codeOf(await following(visitor, MAIL, { following: false }))).toBe("not-found");
  expect({ ...(await counts(world)), incident: 0 }).toEqual({ ...before, incident: 0 });
});

test("N5 a follow wants one address or none, and an id of its own", async () => {
  const world = await createWorld();
  await happens(world);
  const visitor = await Visitor.arrive(world);
  expect((await following(visitor, MAIL, { email: "a@b.example, c@d.example" })).status).toBe(422);
  expect((await following(visitor, MAIL, { following: "yes" })).status).toBe(422);
  expect((await following(visitor, MAIL, {}, "not-an-id")).status).toBe(422);
  const id = newId();
  expect((await following(visitor, MAIL, {}, id)).status).toBe(201);
  await happens(world, MAIL, world.clock.now());
  expect((await following(visitor, MAIL, {}, id)).status).toBe(200);
  expect(await codeOf(await following(visitor, MAIL, { email: TO }, id))).toBe("id-reused");
});

test("N5 an incident stays among those that one follows for a day after its end", async () => {
  const world = await createWorld();
  await happens(world);
  const visitor = await Visitor.arrive(world);
  await visitor.follow(MAIL);
  await happens(world, MAIL, world.clock.now());
  const look = async () => (await Visitor.arrive(world, { restore: visitor.session.restore })).session.snapshot.follows;
  expect(await look()).toEqual([MAIL]);
  await world.turn(24 * 3_600_000);
  expect(await look()).toEqual([]);
});

test("N5 A1 the desk’s token follows nothing", async () => {
  const world = await createWorld();
  await happens(world);
  const agent = await signIn(world);
  const address = path("incidentFollow", { incidentId: MAIL, followId: newId() });
  expect((await agent.put(address, { following: true, email: null })).status).toBe(401);
});

test("S5 N5 at signing in what was followed comes along, each incident once, and the page learns of it", async () => {
  const world = await createWorld();
  await happens(world);
  await happens(world, "dns");
  const identity = () => world.identity({ sub: "maria" });
  const phone = await Visitor.arrive(world, { identity: await identity() });
  await phone.follow(MAIL, { email: "phone@post.example" });
  const stream = await phone.stream((await phone.look(), phone.session.cursor));
  const laptop = await Visitor.arrive(world);
  await laptop.follow(MAIL, { email: "laptop@post.example" });
  await laptop.follow("dns");
  const maria = await Visitor.arrive(world, { restore: laptop.session.restore, identity: await identity() });
  expect(maria.session.snapshot.follows.toSorted()).toEqual(["dns", MAIL]);
  expect(await stream.feed("incident.followed")).toMatchObject({ incidentId: "dns", following: true });
  expect((await followers(world)).toSorted((a, b) => (a.incident_id < b.incident_id ? -1 : 1))).toEqual([
    { incident_id: "dns", visitor_id: phone.id, email: null },
    { incident_id: MAIL, visitor_id: phone.id, email: "phone@post.example" },
  ]);
});
