import { path } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";

async function signInWithCookie(world: World) {
  const link = await world.app.agents.createSignInLink("fernhost", "olena");
  const answer = await world.fetch("/v1/desk/sign-in", { method: "POST", json: { link } });
  const cookie = answer.headers.get("Set-Cookie") ?? "";
  return { token: ((await answer.json()) as { token: string }).token, cookie, pair: cookie.split(";")[0] ?? "" };
}

test("A4 behind https the cookie is a secure one that only this very host may set", async () => {
  const world = await createWorld({ publicUrl: "https://support.test" });
  const { cookie, pair } = await signInWithCookie(world);
  expect(cookie).toMatch(/^__Host-warmline_desk=[\w-]{40,}; /);
  expect(cookie).toMatch(/; Path=\/(;|$)/);
  expect(cookie).toMatch(/; Secure(;|$)/);
  expect(cookie).toMatch(/; HttpOnly(;|$)/);
  expect(cookie).toMatch(/; SameSite=Strict(;|$)/);
  expect(cookie).not.toMatch(/Domain/i);
  const mint = (headers: Record<string, string>) =>
    world.fetch("/v1/desk/session", { method: "POST", json: {}, headers: { Cookie: pair, ...headers } });
  expect((await mint({ Origin: "https://support.test" })).status).toBe(200);
  expect(await (await mint({ Origin: "http://support.test" })).json()).toMatchObject({ code: "origin-refused" });
});

test("A2 over https the server’s own origin is compared exactly too", async () => {
  const world = await createWorld({ publicUrl: "https://support.test" });
  const ask = (Origin: string) =>
    world.fetch("/v1/session", { method: "POST", json: { site: "fernhost", locale: "en" }, headers: { Origin } });
  expect((await ask("https://support.test")).status).toBe(200);
  expect(await (await ask("http://support.test")).json()).toMatchObject({ code: "origin-refused" });
});

test("A4 signing out ends the token and the streams of that sign-in, not of another", async () => {
  const world = await createWorld();
  const here = await signInWithCookie(world);
  const elsewhere = await signInWithCookie(world);
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const stream = await world.fetch("/v1/desk/stream", { token: here.token });
  const out = await world.fetch("/v1/desk/session", { method: "DELETE", headers: { Cookie: here.pair } });
  expect(out.status).toBe(204);
  const claim = (token: string) =>
    world.fetch(path("deskClaim", { conversationId: chat, claimId: newId() }), { method: "PUT", json: {}, token });
  expect(await (await claim(here.token)).json()).toMatchObject({ code: "session-ended" });
  world.clock.turn(30_000);
  expect(await stream.text()).toContain("event: hello");
  expect((await claim(elsewhere.token)).status).toBe(201);
});

test("A4 wrong links do not lock out the right one", async () => {
  const world = await createWorld();
  const use = (link: string) =>
    world.fetch("/v1/desk/sign-in", { method: "POST", json: { link }, peer: { address: "127.0.0.1" } });
  for (let i = 0; i < 21; i += 1) await use("guess");
  expect(await (await use("guess")).json()).toMatchObject({ code: "too-many-requests" });
  expect((await use(await world.app.agents.createSignInLink("fernhost", "olena"))).status).toBe(200);
});

test("A5 used and expired sign-ins are not kept", async () => {
  const world = await createWorld();
  const rows = async () => ({
    links: (await world.store.db.selectFrom("sign_in_link").select("expires_at").execute()).length,
    sessions: (await world.store.db.selectFrom("desk_session").select("expires_at").execute()).length,
  });
  await signInWithCookie(world);
  world.clock.turn(31 * 24 * 3_600_000);
  await signInWithCookie(world);
  expect(await rows()).toEqual({ links: 1, sessions: 1 });
});
