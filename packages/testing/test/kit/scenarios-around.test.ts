import { chatState, supportState, ticketState, waitTimeState, type SupportClient } from "@warmline/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { statuses, texts } from "./texts.ts";

let world: World;
let client: SupportClient;

beforeEach(async () => {
  world = await createWorld({ timers: "clock" });
  client = world.client();
  client.support.open();
});

afterEach(() => world.close());

const wait = () => waitTimeState.current(client.getState());
const connection = () => client.getState().connection.status;
const isHere = () => (supportState.site(client.getState())?.agentsAvailable ?? 0) > 0;

test("queue of five: whoever writes next is fifth, and moves up when another is served", async () => {
  const { agent, others } = await world.play("queue of five");
  client.chat.send("And I am fifth");
  await world.settled();
  expect(wait()).toMatchObject({ place: 5, joined: true, agentsAvailable: 1 });
  await agent.take(others[0]?.conversationId ?? "");
  await world.settled();
  expect(wait()?.place).toBe(4);
});

test("queue of five: a given visitor is fifth at once", async () => {
  const visitor = await world.visitor({ locale: "uk" });
  const { fifth } = await world.play("queue of five", { visitor });
  const { wait: told } = await visitor.look();
  expect(told).toMatchObject({ place: 5, conversationId: fifth?.conversationId });
});

test("queue of five: nobody is put before a visitor who is there already", async () => {
  const visitor = await world.visitor();
  await visitor.begin("Hello");
  await expect(world.play("queue of five", { visitor })).rejects.toThrow("has a chat already");
});

test("nobody is at the desk: customers see that, until the agents are back", async () => {
  await (await world.agent("olena")).sitDown();
  await (await world.agent("tomas")).sitDown();
  await world.settled();
  expect(supportState.site(client.getState())?.agentsAvailable).toBe(2);
  const { agents, comeBack } = await world.play("nobody is at the desk");
  expect(agents.map(({ id }) => id)).toEqual(["olena", "tomas"]);
  expect(isHere()).toBe(false);
  expect(wait()?.unknown).toBe("nobody-here");
  await comeBack();
  expect(supportState.site(client.getState())?.agentsAvailable).toBe(2);
});

test("a ticket is answered: the customer sees it, and has a letter", async () => {
  client.ticket.submit({
    category: "website-down",
    gist: "My site is down",
    details: "",
    email: "maria@post.example",
    name: "Maria",
  });
  const { letter } = await world.play("a ticket is answered", { text: "It is up again" });
  expect(ticketState.latest(client.getState())?.ticket?.status).toBe("answered");
  expect(letter?.to).toBe("maria@post.example");
  expect(letter?.text).toContain("It is up again");
  expect(world.letters).toHaveLength(2);
});

test("server restarts: the customer’s token still works, nothing is lost, and the agent is there again", async () => {
  client.chat.send("Before");
  const { conversationId } = await world.play("agent answers", { text: "I am here" });
  const before = world.app;
  await world.play("server restarts");
  expect(world.app).not.toBe(before);
  expect(connection()).toBe("waiting");
  await world.turn(3_000);
  expect(connection()).toBe("live");
  expect(isHere()).toBe(true);
  client.chat.send("After");
  const again = await world.play("agent answers", { text: "Still here" });
  expect(again.conversationId).toBe(conversationId);
  expect(texts(client)).toEqual(["Before", "I am here", "After", "Still here"]);
});

test("server restarts: a promise from before lapses all the same", async () => {
  client.chat.send("Hello");
  await world.play("agent promises");
  await world.play("server restarts");
  await world.play("clock passes the promise");
  expect(chatState.promise(client.getState())?.state).toBe("lapsed");
});

test("server goes away: what is written waits, and is stored once when it is back", async () => {
  client.chat.send("Before");
  await world.settled();
  const { comesBack } = await world.play("server goes away");
  client.chat.send("Is anybody there?");
  await world.turn(10_000);
  expect(connection()).not.toBe("live");
  expect(statuses(client)).toEqual(["sent", "queued"]);
  await expect(world.visitor()).rejects.toThrow(TypeError);
  await comesBack();
  await world.turn(60_000);
  expect(statuses(client)).toEqual(["sent", "sent"]);
  expect(connection()).toBe("live");
});

test("network is slow: words take their time", async () => {
  await world.settled();
  const network = await world.play("network is slow", { latency: 2_000 });
  client.chat.send("Hello");
  await world.turn(1_999);
  expect(statuses(client)).toEqual(["queued"]);
  await world.turn(10_000);
  expect(statuses(client)).toEqual(["sent"]);
  network.online();
  expect(network.state).toEqual({ status: "online" });
});

test("phone loses signal for a minute: the line is down meanwhile, and up again afterwards", async () => {
  client.chat.send("Going through a tunnel");
  await world.settled();
  const seen = new Set<boolean>();
  client.subscribe(() => seen.add(supportState.offline(client.getState())));
  const from = world.clock.now();
  await world.play("phone loses signal for a minute");
  expect(world.clock.now() - from).toBe(60_000);
  expect(seen).toContain(true);
  await world.turn(60_000);
  expect([connection(), supportState.offline(client.getState())]).toEqual(["live", false]);
});
