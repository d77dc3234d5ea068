import { path } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, Visitor } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { hold } from "../hold.ts";

const MOST = 2_000;
const MORE = 100;

test("K5 fault 36: what is more than can be handled is refused at once, and the rest is answered", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const letGo = await hold(world);
  const json = { site: "fernhost", locale: "en" };
  const answers = Array.from({ length: MOST }, () => world.fetch(path("session"), { method: "POST", json }));
  const more = Array.from({ length: MORE }, (_, i) =>
    i % 2 === 0
      ? world.fetch(path("session"), { method: "POST", json })
      : visitor.put(path("conversation", { conversationId: newId() }), { kind: "chat" }),
  );
  for (const refused of await Promise.all(more)) {
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: "unavailable" });
  }
  await letGo();
  expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([200]));
  expect(await visitor.begin("Still here")).toBeTruthy();
});

test("K5 whoever sends a body without end keeps nobody out", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const endless = () => new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });
  const slow = Array.from({ length: MOST + MORE }, () => {
    const request = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: endless(),
      duplex: "half",
    };
    return world.app.fetch(new Request(`${world.publicUrl}${path("session")}`, request));
  });
  expect(await visitor.begin("Me first")).toBeTruthy();
  expect(slow).toHaveLength(MOST + MORE);
});

test("K5 open streams are no load", async () => {
  const world = await createWorld();
  const visitors = await Promise.all(Array.from({ length: 120 }, () => Visitor.arrive(world)));
  for (const visitor of visitors) await Promise.all(Array.from({ length: 20 }, () => visitor.stream()));
  expect(await visitors[0]?.begin("Hello")).toBeTruthy();
});
