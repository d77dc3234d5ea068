import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Frames } from "@warmline/testing";
import { ask, createWorld } from "@warmline/testing/node";
import { expect, onTestFinished, test } from "vitest";
import type { BackendContext } from "../context.ts";
import { createIdentityIssuer } from "../identity.ts";
import { ensureKeys, KEY_ID } from "../keys.ts";
import { playSampleOnce } from "./sample.ts";
import { ivanStories } from "./stories/ivan.ts";
import { mariaStories } from "./stories/maria.ts";
import { visitorStories } from "./stories/visitors.ts";

const SITE = "hearthost";
const STORIES = [...mariaStories, ...ivanStories, ...visitorStories];

interface Entry {
  conversation: { kind: string; state: string; endReason: string | null; ticket: { status: string } | null };
  visitor: { name: string | null; identified: boolean };
  last: { author: { kind: string } } | null;
  promise: object | null;
  rating: { face: string | null } | null;
}

async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), "hearthost-sample-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  ensureKeys(folder);
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as object;
  const key = read(join(folder, "hearthost.public.jwk.json"));
  const world = await createWorld({
    working: false,
    site: (site) => {
      Object.assign(site, read(fileURLToPath(new URL("../../sites/hearthost.json", import.meta.url))));
      // It is served by the demo’s own process, which is not there.
      delete site.statusPage;
      site.identity = { required: false, keys: [{ kid: KEY_ID, alg: "EdDSA", key }] };
    },
  });
  const warned: string[] = [];
  const warn = (message: string, fields?: object) => void warned.push(`${message} ${JSON.stringify(fields)}`);
  const log = { info: () => undefined, warn, error: warn };
  const context: BackendContext = { origin: world.publicUrl, app: world.app, at: world.at, log, dataFolder: folder };
  return { world, context, warned, identity: await createIdentityIssuer(SITE, folder) };
}

async function inbox(context: BackendContext): Promise<Entry[]> {
  const fetch = (path: string, init: object) => context.app.fetch(ask(context.origin + path, init));
  const link = await context.app.agents.createSignInLink(SITE, "olena");
  const session = await fetch("/v1/desk/sign-in", { method: "POST", json: { link } });
  const { token } = (await session.json()) as { token: string };
  const frames = new Frames(await fetch("/v1/desk/stream", { token }));
  const { data } = await frames.until("inbox");
  await frames.close();
  return data["entries"] as Entry[];
}

test("every story of the sample week is played to its end, and nobody is left waiting", async () => {
  const { world, context, warned, identity } = await setUp();
  await playSampleOnce(context, SITE, identity);
  expect([...warned, ...world.logged]).toEqual([]);
  const entries = await inbox(context);
  expect(entries).toHaveLength(STORIES.length);
  for (const { conversation, last, promise } of entries) {
    const isOpenTicket = conversation.state === "active" && conversation.ticket?.status === "answered";
    expect(conversation.state === "ended" || isOpenTicket).toBe(true);
    expect(promise).toBeNull();
    expect(last?.author.kind).toBe("agent");
  }
  const faces = (face: string) => entries.filter(({ rating }) => rating?.face === face).length;
  const rated = STORIES.flatMap(({ steps }) => steps.flatMap((step) => (step.does === "rates" ? [step.face] : [])));
  for (const face of ["sad", "neutral", "happy"] as const) {
    expect(faces(face)).toBe(rated.filter((one) => one === face).length);
  }
  const known = new Set(entries.flatMap(({ visitor }) => (visitor.identified ? [visitor.name] : [])));
  expect(known).toEqual(new Set(["Maria Lindqvist", "Ivan Kovalenko"]));

  const tickets = STORIES.filter(({ ticket }) => ticket !== undefined);
  const answers = tickets.flatMap(({ steps }) => steps.filter(({ does }) => does === "answers"));
  expect(world.letters).toHaveLength(tickets.length + answers.length);
});

test("the sample week is played once into a folder", async () => {
  const { context, identity } = await setUp();
  await playSampleOnce(context, SITE, identity);
  await playSampleOnce(context, SITE, identity);
  expect(await inbox(context)).toHaveLength(STORIES.length);
});
