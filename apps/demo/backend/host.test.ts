import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWK } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { HostConfig } from "./config.ts";
import { createHost } from "./host.ts";
import { createIdentityIssuer } from "./identity.ts";
import { ensureKeys } from "./keys.ts";
import type { ScriptedAgentSwitch } from "./scripted-agent.ts";
import { createStatusBoard } from "./status-board.ts";

const NOW = Date.UTC(2026, 1, 14, 9, 30);

let keys: string;

beforeEach(() => {
  keys = mkdtempSync(join(tmpdir(), "hearthost-keys-"));
  ensureKeys(keys);
});

afterEach(() => rmSync(keys, { recursive: true }));

async function host(scriptedAgent: ScriptedAgentSwitch | null = null) {
  const identity = await createIdentityIssuer("hearthost", keys);
  const now = () => NOW;
  const statusBoard = createStatusBoard(now);
  return createHost({
    server: "https://support.example",
    site: "hearthost",
    identity,
    scriptedAgent,
    statusBoard,
    now,
  });
}

const refuse = (): Promise<void> => Promise.reject(new Error("nobody wrote a script"));
const post = (body: string): RequestInit => ({ method: "POST", headers: { "Content-Type": "application/json" }, body });
const put = (body: string): RequestInit => ({ ...post(body), method: "PUT" });

function publicKeys(): JSONWebKeySet {
  return { keys: [JSON.parse(readFileSync(join(keys, "hearthost.public.jwk.json"), "utf8")) as JWK] };
}

test("a customer gets a token for ten minutes that the public key verifies", async () => {
  const response = await (await host()).request("/host/identity", post('{"customer":"maria"}'));
  const { token } = (await response.json()) as { token: string };
  const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(publicKeys()), {
    algorithms: ["EdDSA"],
    audience: "hearthost",
    currentDate: new Date(NOW),
  });
  expect(protectedHeader).toMatchObject({ alg: "EdDSA", kid: "hearthost-1" });
  expect(payload).toEqual({
    aud: "hearthost",
    sub: "maria",
    name: "Maria Lindqvist",
    email: "maria@rye-and-shine.example",
    iat: NOW / 1000,
    exp: NOW / 1000 + 600,
  });
  expect(response.headers.get("Cache-Control")).toBe("no-store");
});

test.each(['{"customer":"mallory"}', "{}", "null", "not json"])("nobody else gets a token: %s", async (body) => {
  const response = await (await host()).request("/host/identity", post(body));
  expect(response.status).toBe(404);
  expect(await response.json()).not.toHaveProperty("token");
});

test("the config says where support is and who one can be, with the invoices of three months", async () => {
  const config = (await (await (await host()).request("/host/config")).json()) as HostConfig;
  expect(config).toMatchObject({ server: "https://support.example", site: "hearthost" });
  expect(config.customers.map(({ id }) => id)).toEqual(["maria", "ivan"]);
  expect(config.customers[0]?.invoices.map(({ date }) => date)).toEqual(["2026-02-01", "2026-01-01", "2025-12-01"]);
  expect(config.customers[1]?.invoices.map(({ paid }) => paid)).toEqual([false, true, true]);
});

test("the clubs have a line of their own, on which nobody is known by name", async () => {
  const config = (await (await (await host()).request("/host/config?site=clubs")).json()) as HostConfig;
  expect(config).toEqual({ server: "https://support.example", site: "clubs", customers: [] });
});

test("a disturbance is put up on the status page, told as a status page tells it, and taken down", async () => {
  const app = await host();
  const summary = async () => (await app.request("/host/status/api/v2/summary.json")).json();
  expect(await (await app.request("/host/status")).json()).toEqual({ disturbedSince: null });
  expect(await summary()).toMatchObject({ status: { indicator: "none" }, incidents: [] });

  const since = "2026-02-14T09:30:00.000Z";
  const raised = await app.request("/host/status", put('{"disturbed":true}'));
  expect(await raised.json()).toEqual({ disturbedSince: since });
  expect(await summary()).toMatchObject({
    status: { indicator: "minor" },
    incidents: [{ name: "Letters arrive late", impact: "minor", started_at: since, components: [{ id: "e-mail" }] }],
  });

  await app.request("/host/status", put('{"disturbed":false}'));
  expect(await summary()).toMatchObject({ status: { indicator: "none" }, incidents: [] });
  expect((await app.request("/host/status", put('{"disturbed":"yes"}'))).status).toBe(422);
});

test("the scripted agent is switched on and off", async () => {
  let on = false;
  const app = await host({ isOn: () => on, turn: async (next) => void (on = next) });
  expect(await (await app.request("/host/scripted-agent", put('{"on":true}'))).json()).toEqual({
    available: true,
    on: true,
  });
  expect(await (await app.request("/host/scripted-agent")).json()).toEqual({ available: true, on: true });
  expect(await (await app.request("/host/scripted-agent", put('{"on":false}'))).json()).toEqual({
    available: true,
    on: false,
  });
  expect((await app.request("/host/scripted-agent", put('{"on":"yes"}'))).status).toBe(422);
});

test("without a support server in the process there is no scripted agent", async () => {
  const app = await host();
  expect(await (await app.request("/host/scripted-agent")).json()).toEqual({ available: false, on: false });
  expect((await app.request("/host/scripted-agent", put('{"on":true}'))).status).toBe(501);
});

test("a scripted agent that cannot start says why and stays off", async () => {
  const response = await (
    await host({ isOn: () => false, turn: refuse })
  ).request("/host/scripted-agent", put('{"on":true}'));
  expect(response.status).toBe(501);
  expect(await response.json()).toEqual({ message: "The scripted agent cannot start: nobody wrote a script" });
});

test("keys are made once and the private one is for its owner only", () => {
  const path = join(keys, "hearthost.private.jwk.json");
  const before = readFileSync(path, "utf8");
  expect(ensureKeys(keys)).toBe(false);
  expect(readFileSync(path, "utf8")).toBe(before);
  expect(statSync(path).mode & 0o077).toBe(0);
});
