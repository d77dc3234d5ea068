import { path, uuidv7, type SessionResponse } from "@warmline/protocol";
import { SignJWT, UnsecuredJWT, type CryptoKey } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { newId, ofType, receipt, Visitor } from "../../src/index.ts";
import { PAGE, PUBLIC_URL } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { Host } from "../identity.ts";
import { signIn } from "../sign-in.ts";

let host: Host;
let theirs: CryptoKey;

beforeAll(async () => {
  host = await Host.open();
  theirs = (await Host.open()).key;
});

describe("S4 identity tokens", () => {
  test("S4 a signed token opens the customer’s session with the signed name", async () => {
    const world = await host.world();
    const visitor = await Visitor.arrive(world, { identity: await host.sign(world, { name: "Maria" }) });
    expect(visitor.session.snapshot.visitor).toMatchObject({ name: "Maria", identified: true });
  });

  test("S4 whatever is not signed for this site, by its key, in its time, is refused", async () => {
    const world = await host.world();
    const now = Math.floor(world.clock.now() / 1_000);
    const unsigned = new UnsecuredJWT({ sub: "maria" })
      .setAudience("fernhost")
      .setExpirationTime(now + 600)
      .encode();
    const forged = await new SignJWT({})
      .setProtectedHeader({ alg: "HS256", kid: "k1" })
      .setSubject("maria")
      .setAudience("fernhost")
      .setExpirationTime(now + 600)
      .sign(new TextEncoder().encode(JSON.stringify(host.publicJwk)));
    const tokens = [
      unsigned,
      forged,
      await host.sign(world, {}, theirs),
      await host.sign(world, {}, host.key, "k2"),
      await host.sign(world, { aud: "elsewhere" }),
      await host.sign(world, { ttl: -120 }),
      await host.sign(world, { ttl: 3 * 24 * 3_600 }),
      await host.sign(world, { sub: "" }),
      "maria",
    ];
    for (const identity of tokens) {
      const response = await world.fetch("/v1/session", {
        method: "POST",
        json: { site: "fernhost", locale: "en", identity },
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: "identity-refused" });
    }
    expect(await world.store.db.selectFrom("visitor").selectAll().execute()).toEqual([]);
  });

  test("S4 a site that requires identity refuses every anonymous write", async () => {
    const world = await host.world(true);
    const visitor = await Visitor.arrive(world);
    const refused = await visitor.put(path("conversation", { conversationId: newId() }), { kind: "chat" });
    expect(await refused.json()).toMatchObject({ code: "identity-required" });
    const maria = await Visitor.arrive(world, { identity: await host.sign(world) });
    expect(await maria.openChat()).toBeTruthy();
  });
});

describe("S5 an anonymous visitor signs in", () => {
  test("S5 the first time, the record itself becomes the customer’s", async () => {
    const world = await host.world();
    const visitor = await Visitor.arrive(world);
    const chat = await visitor.openChat();
    await visitor.say(chat, "Hello");
    const maria = await Visitor.arrive(world, { restore: visitor.session.restore, identity: await host.sign(world) });
    expect(maria.session.snapshot.visitor.id).toBe(visitor.session.snapshot.visitor.id);
    expect(maria.session.snapshot.conversations.map(({ id }) => id)).toEqual([chat]);
  });

  test("S5 a known customer’s record takes the conversation in, live on the other device and at the desk", async () => {
    const world = await host.world();
    const agent = await signIn(world);
    const phone = await Visitor.arrive(world, { identity: await host.sign(world) });
    await phone.openChat();
    const onPhone = await phone.stream(
      (await Visitor.arrive(world, { restore: phone.session.restore })).session.cursor,
    );
    await onPhone.until("hello");
    const laptop = await Visitor.arrive(world);
    const chat = await laptop.openChat();
    const messageId = newId();
    const said = await laptop.say(chat, "From the laptop", messageId);
    await agent.take(chat);
    const seq = ofType(said.events, "message.added")[0]?.message.seq ?? 0;
    await receipt(await agent.put(path("deskMarks", { conversationId: chat }), { delivered: seq, read: seq }));
    const old = await laptop.stream();
    const maria = await Visitor.arrive(world, { restore: laptop.session.restore, identity: await host.sign(world) });

    expect(maria.session.snapshot.visitor.id).toBe(phone.session.snapshot.visitor.id);
    const moved = maria.session.snapshot.messages.find(({ id }) => id === messageId);
    const conversation = maria.session.snapshot.conversations.find(({ id }) => id === chat);
    expect(conversation?.marks.agent.read).toBe(moved?.seq);
    expect((await onPhone.feed("message.added")).message.id).toBe(messageId);
    expect((await old.until("resync")).data).toEqual({ reason: "identity-changed" });

    const late = await laptop.put(path("message", { conversationId: chat, messageId: newId() }), { text: "still me?" });
    expect(await late.json()).toMatchObject({ code: "session-ended" });
    const repeated = await maria.put(path("message", { conversationId: chat, messageId }), { text: "From the laptop" });
    expect(repeated.status).toBe(200);
    expect(ofType((await receipt(repeated)).events, "message.added")[0]?.message).toEqual(moved);
    await agent.say(chat, "Welcome back");
    expect((await onPhone.feed("conversation.changed")).conversation.visitorId).toBe(maria.session.snapshot.visitor.id);
  });

  test("S5 another customer’s record is never touched", async () => {
    const world = await host.world();
    const maria = await Visitor.arrive(world, { identity: await host.sign(world) });
    const chat = await maria.openChat();
    const ivan = await Visitor.arrive(world, {
      restore: maria.session.restore,
      identity: await host.sign(world, { sub: "ivan" }),
    });
    expect(ivan.session.snapshot.conversations).toEqual([]);
    const back = await Visitor.arrive(world, { identity: await host.sign(world) });
    expect(back.session.snapshot.conversations.map(({ id }) => id)).toEqual([chat]);
  });
});

test("S3 the restore token opens the same visitor’s session; a void one opens a new one", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const again = await Visitor.arrive(world, { restore: visitor.session.restore });
  expect(again.session.snapshot.conversations.map(({ id }) => id)).toEqual([chat]);
  const fresh = await Visitor.arrive(world, { restore: "void" });
  expect(fresh.session.snapshot.conversations).toEqual([]);
});

test("A1 an expired or changed token is refused with its code", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const changed = await world.fetch(path("conversation", { conversationId: newId() }), {
    method: "PUT",
    json: { kind: "chat" },
    token: `${visitor.token.slice(0, -4)}AAAA`,
  });
  expect(await changed.json()).toMatchObject({ code: "token-invalid" });
  world.clock.turn(3_601_000);
  const late = await visitor.put(path("conversation", { conversationId: newId() }), { kind: "chat" });
  expect(await late.json()).toMatchObject({ code: "token-expired" });
});

test("A2 only listed origins may use a site, compared exactly; preflights may be kept", async () => {
  const world = await createWorld();
  const ask = (origin: string) =>
    world.fetch("/v1/session", {
      method: "POST",
      json: { site: "fernhost", locale: "en" },
      headers: { Origin: origin },
    });
  for (const origin of ["https://evil.example", "http://www.fernhost.example", `${PAGE}.evil.example`, "null"]) {
    const refused = await ask(origin);
    expect(await refused.json()).toMatchObject({ code: "origin-refused", status: 403 });
    // The widget may read why it was refused; there is nothing else in the answer.
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBe(origin);
  }
  expect(world.logged.filter((line) => line.includes("not among the origins"))).toHaveLength(4);
  const allowed = await ask(PAGE);
  expect(allowed.headers.get("Access-Control-Allow-Origin")).toBe(PAGE);
  expect(allowed.headers.get("Vary")).toContain("Origin");
  expect(allowed.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  expect((await ask(PUBLIC_URL)).status).toBe(200);

  const session = (await allowed.json()) as SessionResponse;
  const write = await world.fetch(path("conversation", { conversationId: newId() }), {
    method: "PUT",
    json: { kind: "chat" },
    token: session.token,
    headers: { Origin: "https://evil.example" },
  });
  expect(await write.json()).toMatchObject({ code: "origin-refused" });

  expect(write.headers.get("Access-Control-Allow-Origin")).toBeNull();

  const preflight = (path: string, origin: string) =>
    world.fetch(path, { method: "OPTIONS", headers: { Origin: origin, "Access-Control-Request-Method": "PUT" } });
  const answer = await preflight("/v1/stream", PAGE);
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(PAGE);
  expect(Number(answer.headers.get("Access-Control-Max-Age"))).toBeGreaterThanOrEqual(600);
  expect((await preflight("/v1/stream", "https://evil.example")).headers.get("Access-Control-Allow-Origin")).toBeNull();
});

test("A4 signing in over plain HTTP from elsewhere is refused with a sentence", async () => {
  const world = await createWorld();
  const link = await world.app.agents.createSignInLink("fernhost", "olena");
  const from = (address: string) =>
    world.fetch("/v1/desk/sign-in", { method: "POST", json: { link }, peer: { address } });
  const refused = await from("192.0.2.7");
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ code: "insecure-transport" });
  const here = await from("127.0.0.1");
  expect(here.status).toBe(200);
  expect(here.headers.get("Set-Cookie")).toMatch(/HttpOnly.*SameSite=Strict/i);
});

test("A4 the cookie mints tokens for the desk’s own origin only, until signed out", async () => {
  const world = await createWorld();
  const link = await world.app.agents.createSignInLink("fernhost", "olena");
  const signedIn = await world.fetch("/v1/desk/sign-in", { method: "POST", json: { link } });
  const Cookie = signedIn.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const mint = (headers: Record<string, string>) =>
    world.fetch("/v1/desk/session", { method: "POST", json: {}, headers });
  expect((await mint({ Cookie })).status).toBe(200);
  expect(await (await mint({ Cookie, Origin: PAGE })).json()).toMatchObject({ code: "origin-refused" });
  expect(await (await mint({})).json()).toMatchObject({ code: "not-authenticated" });
  expect((await world.fetch("/v1/desk/session", { method: "DELETE", headers: { Cookie } })).status).toBe(204);
  expect(await (await mint({ Cookie })).json()).toMatchObject({ code: "not-authenticated" });
});

test("A5 a sign-in link works once, for a day", async () => {
  const world = await createWorld();
  const use = (link: string) => world.fetch("/v1/desk/sign-in", { method: "POST", json: { link } });
  const link = await world.app.agents.createSignInLink("fernhost", "olena");
  expect((await use(link)).status).toBe(200);
  expect(await (await use(link)).json()).toMatchObject({ code: "link-refused" });
  const old = await world.app.agents.createSignInLink("fernhost", "olena");
  world.clock.turn(24 * 3_600_000);
  expect(await (await use(old)).json()).toMatchObject({ code: "link-refused" });
});

test("A4 R2 guessing sign-in links is slowed down, with the time to wait", async () => {
  const world = await createWorld();
  const guess = () =>
    world.fetch("/v1/desk/sign-in", { method: "POST", json: { link: "guess" }, peer: { address: "127.0.0.1" } });
  for (let i = 0; i < 20; i += 1) expect((await guess()).status).toBe(401);
  const slowed = await guess();
  expect(await slowed.json()).toMatchObject({ code: "too-many-requests" });
  expect(Number(slowed.headers.get("Retry-After"))).toBeGreaterThan(0);
});

test("an agent’s card and photo change for everybody at once", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const stream = await visitor.stream();
  await stream.until("hello");
  const agent = await signIn(world);
  const edited = await agent.put("/v1/desk/card", {
    name: "Olena K.",
    signature: "With you till it works",
    languages: ["uk"],
  });
  expect(await edited.json()).toMatchObject({ id: "olena", name: "Olena K." });
  const seen = await stream.until("moment", (data) => JSON.stringify(data).includes("Olena K."));
  expect(JSON.stringify(seen.data)).toContain("With you till it works");

  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  const upload = (body: BodyInit) => world.fetch("/v1/desk/card/photo", { method: "PUT", body, token: agent.token });
  const { photo } = (await (await upload(png)).json()) as { photo: string };
  const shown = await world.fetch(photo);
  expect(shown.headers.get("Content-Type")).toBe("image/png");
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(png);
  expect(await (await upload("<svg onload=alert(1)>")).json()).toMatchObject({ code: "unsupported-media-type" });
  expect(await (await upload(new Uint8Array(262_145))).json()).toMatchObject({ code: "too-large" });
});

test("every id is made with the time in front, so that later ones sort later", () => {
  const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  expect(uuidv7(1_000, random) < uuidv7(2_000, random)).toBe(true);
  expect(uuidv7(Date.now(), random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
