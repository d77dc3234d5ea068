import { path } from "@warmline/protocol";
import { beforeAll, expect, test } from "vitest";
import { newId, Visitor } from "../../src/index.ts";
import { Host } from "../identity.ts";
import { hold } from "../hold.ts";
import { signIn } from "../sign-in.ts";

let host: Host;

beforeAll(async () => {
  host = await Host.open();
});

test("S5 what opened the anonymous record no longer opens it once it is a customer’s", async () => {
  const world = await host.world();
  const before = await Visitor.arrive(world);
  const chat = await before.openChat();
  await before.say(chat, "Before I signed in");
  const stream = await before.stream();
  await stream.until("hello");
  const maria = await Visitor.arrive(world, { restore: before.session.restore, identity: await host.sign(world) });
  const secret = await maria.say(chat, "My card ends in 4242");
  expect(secret.events).toHaveLength(1);

  expect((await stream.until("resync")).data).toEqual({ reason: "identity-changed" });
  expect(await stream.next()).toBeNull();
  const again = await before.stream();
  expect((await again.until("resync")).data).toEqual({ reason: "identity-changed" });
  for (const refused of [
    await before.put(path("message", { conversationId: chat, messageId: newId() }), { text: "Still me" }),
    await before.put(path("marks", { conversationId: chat }), { delivered: 1, read: 1 }),
    await before.put(path("typing", { conversationId: chat }), { typing: true }),
  ]) {
    expect(await refused.json()).toMatchObject({ code: "session-ended" });
  }
  const restored = await Visitor.arrive(world, { restore: before.session.restore });
  expect(restored.session.snapshot.conversations).toEqual([]);
  expect(restored.session.snapshot.visitor.identified).toBe(false);
});

test("S5 what opened the anonymous record hears nothing of the customer, not even while it is being told so", async () => {
  const world = await host.world();
  const before = await Visitor.arrive(world);
  const chat = await before.openChat();
  const maria = await Visitor.arrive(world, { restore: before.session.restore, identity: await host.sign(world) });
  const { cursor } = (await Visitor.arrive(world, { restore: maria.session.restore })).session;
  const letGo = await hold(world);
  const word = maria.say(chat, "My card ends in 4242");
  await expect.poll(() => world.app.figures().running).toBe(1);
  const stream = await before.stream(cursor);
  await letGo();
  await word;
  const heard: string[] = [];
  for (let frame = await stream.next(); frame; frame = await stream.next()) heard.push(frame.event);
  expect(heard).toEqual(["hello", "resync"]);
});

test("S5 a visitor who signs in before the first word leaves nothing that can be written under", async () => {
  const world = await host.world();
  for (const sub of ["maria", "maria", "ivan"]) {
    const before = await Visitor.arrive(world);
    const stream = await before.stream();
    await stream.until("hello");
    const customer = await Visitor.arrive(world, {
      restore: before.session.restore,
      identity: await host.sign(world, { sub }),
    });
    expect((await stream.until("resync")).data).toEqual({ reason: "identity-changed" });
    const conversationId = newId();
    const late = await before.put(path("conversation", { conversationId }), { kind: "chat" });
    expect(await late.json()).toMatchObject({ code: "session-ended" });
    expect(await customer.openChat(conversationId)).toBe(conversationId);
  }
});

test("S5 the same ids in both records do not keep a customer from signing in", async () => {
  const world = await host.world();
  const phone = await Visitor.arrive(world, { identity: await host.sign(world) });
  const laptop = await Visitor.arrive(world);
  const messageId = newId();
  await phone.say(await phone.openChat(), "From the phone", messageId);
  await laptop.say(await laptop.openChat(), "From the laptop", messageId);
  const maria = await Visitor.arrive(world, { restore: laptop.session.restore, identity: await host.sign(world) });
  const texts = maria.session.snapshot.messages.flatMap(({ parts }) =>
    parts.map((part) => "text" in part && part.text),
  );
  expect(texts).toEqual(["From the phone", "From the laptop"]);
  expect(new Set(maria.session.snapshot.messages.map(({ id }) => id)).size).toBe(2);
});

test("S4 a customer’s token does not outlive the day the identity is good for", async () => {
  const world = await host.world();
  const maria = await Visitor.arrive(world, { identity: await host.sign(world) });
  const day = 24 * 3_600_000;
  world.clock.turn(day - 60_000);
  const late = await Visitor.arrive(world, { restore: maria.session.restore });
  expect(late.session.snapshot.visitor.identified).toBe(true);
  expect(late.session.expiresAt - late.session.now).toBeLessThanOrEqual(60_000);
  const stream = await late.stream();
  await stream.until("hello");
  world.clock.turn(60_000);
  for (let frame = await stream.next(); frame; frame = await stream.next()) expect(frame.event).not.toBe("feed");
  const after = await Visitor.arrive(world, { restore: maria.session.restore });
  expect(after.session.snapshot.visitor.identified).toBe(false);
});

test("C6 a promise lapses for a customer who signed in meanwhile", async () => {
  const world = await host.world();
  const known = await Visitor.arrive(world, { identity: await host.sign(world) });
  await known.openChat();
  const agent = await signIn(world);
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  await agent.take(chat);
  await agent.promise(chat, 10);
  const maria = await Visitor.arrive(world, { restore: visitor.session.restore, identity: await host.sign(world) });
  const stream = await maria.stream();
  await stream.until("hello");
  world.clock.turn(600_000);
  expect((await stream.feed("promise.changed")).promise).toMatchObject({ state: "lapsed", conversationId: chat });
});
