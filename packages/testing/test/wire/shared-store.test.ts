import { expect, test } from "vitest";
import { Agent, Visitor } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { twoServers } from "../two-servers.ts";

const LOOK_MS = 25_000;

test("F2 what another server wrote reaches an open stream in time, though its word was lost", async () => {
  const world = await createWorld({ working: false });
  const [here, there] = await twoServers(world);
  const visitor = await Visitor.arrive(here);
  const chat = await visitor.openChat();
  const stream = await visitor.stream();
  await stream.until("feed");
  const elsewhere = await Visitor.arrive(there, { restore: visitor.session.restore });
  const ids: unknown[] = [];
  for (const text of ["two", "three"]) ids.push((await elsewhere.say(chat, text)).id);
  world.clock.turn(LOOK_MS);
  for (const id of ids) expect((await stream.feed("message.added")).message.id).toBe(id);
});

test("F2 a stream that heard of everything is not told twice", async () => {
  const world = await createWorld({ working: false });
  const [here] = await twoServers(world);
  const visitor = await Visitor.arrive(here);
  const chat = await visitor.openChat();
  const stream = await visitor.stream();
  await stream.until("feed", ({ seq }) => seq === 1);
  world.clock.turn(LOOK_MS);
  await visitor.say(chat, "two");
  expect((await stream.until("feed")).data["seq"]).toBe(2);
});

test("S5 a stream learns in time that its visitor signed in at another server", async () => {
  const world = await createWorld({ working: false });
  const [here, there] = await twoServers(world);
  const visitor = await Visitor.arrive(here);
  await visitor.openChat();
  const stream = await visitor.stream();
  await stream.until("moment", ({ type }) => type === "wait");
  await Visitor.arrive(there, {
    restore: visitor.session.restore,
    identity: await there.identity({ sub: "customer-1" }),
  });
  world.clock.turn(LOOK_MS);
  expect((await stream.until("resync")).data).toEqual({ reason: "identity-changed" });
});

test("D2 the desk’s digest tells what another server wrote", async () => {
  const world = await createWorld({ working: false });
  const [here, there] = await twoServers(world);
  const agent = await Agent.signIn(here, await here.app.agents.createSignInLink("fernhost", "olena"));
  const desk = await agent.stream();
  await desk.until("inbox");
  const visitor = await Visitor.arrive(there);
  await visitor.begin("Hello");
  world.clock.turn(30_000);
  expect((await desk.until("digest")).data["heads"]).toEqual({ [visitor.id]: 2 });
});

test("N2 an incident that another server was told of reaches an open stream in time", async () => {
  const world = await createWorld({ working: false });
  const [here, there] = await twoServers(world);
  here.app.start();
  const stream = await (await Visitor.arrive(here)).stream();
  await stream.until("moment", ({ type }) => type === "site");
  const agent = await Agent.signIn(there, await there.app.agents.createSignInLink("fernhost", "olena"));
  const incidentId = await agent.tell({ title: "Mail is late" });
  world.clock.turn(LOOK_MS);
  const isTold = (data: unknown) => JSON.stringify(data).includes(incidentId);
  expect((await stream.until("moment", isTold)).data).toMatchObject({
    site: { incidents: [{ title: "Mail is late" }] },
  });
  await here.app.drain();
});
