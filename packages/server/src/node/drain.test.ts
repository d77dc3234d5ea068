import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, writeSite } from "./testing/fixtures.ts";
import { warmline } from "./testing/spawn.ts";
import { arrive, newId } from "./testing/visitor.ts";

const STOP_MS = 5_000;

function setUp() {
  const folder = temporaryFolder();
  writeSite(folder);
  const run = () => warmline(["start", "--site", "hearthost.json", "--data", "data", "--port", "0"], folder);
  const start = async () => {
    const server = run();
    const [, url = ""] = await server.printed(/Alive +(http:\S+)\/healthz\n/);
    return { ...server, url };
  };
  return { folder, run, start };
}

/** Says one thing after another until the server is gone. Returns the ids that were acknowledged and the codes of refusals. */
async function talk(visitor: Awaited<ReturnType<typeof arrive>>, chat: string, stored: string[], codes: Set<string>) {
  for (;;) {
    const id = newId();
    try {
      const answer = await visitor.say(chat, "Hello", id);
      if (answer.status === 201) stored.push(id);
      else codes.add(((await answer.json()) as { code: string }).code);
    } catch {
      return;
    }
  }
}

test("K7 fault 39: a second server refuses a folder with one sentence, and a killed one frees it", async () => {
  const { folder, run, start } = setUp();
  const first = await start();
  const second = run();
  expect(await second.exited).toEqual({ code: 1, signal: null });
  expect(second.stderr()).toBe(
    `The data folder ${join(folder, "data")} is in use by another Warmline server; ` +
      "stop that one or choose another with --data.\n",
  );
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  first.kill("SIGKILL");
  expect(await first.exited).toEqual({ code: null, signal: "SIGKILL" });
  const third = await start();
  expect((await fetch(`${third.url}/readyz`)).status).toBe(200);
});

test("F6 fault 21: a server that is told to go amid writes tells its streams, keeps what it answered, and is gone in time", async () => {
  const { start } = setUp();
  const server = await start();
  const visitors = await Promise.all(Array.from({ length: 4 }, () => arrive(server.url)));
  const chats = await Promise.all(visitors.map((visitor) => visitor.openChat()));
  const streams = visitors.map(async (visitor) => (await visitor.stream()).text());
  const stored = visitors.map((): string[] => []);
  const codes = new Set<string>();
  const talks = visitors.map((visitor, i) => talk(visitor, chats[i] ?? "", stored[i] ?? [], codes));
  await expect.poll(() => stored.every((ids) => ids.length > 5)).toBe(true);
  const asked = performance.now();
  server.kill("SIGTERM");
  for (const text of await Promise.all(streams))
    expect(text).toMatch(/event: bye\ndata: {"reason":"draining","retryMs":\d+}\n\n$/);
  expect(await server.exited).toEqual({ code: 0, signal: null });
  expect(performance.now() - asked).toBeLessThan(STOP_MS);
  expect(server.stderr()).toBe("");
  await Promise.all(talks);
  expect([...codes].filter((code) => code !== "unavailable")).toEqual([]);

  const next = await start();
  for (const [i, visitor] of visitors.entries()) {
    const { snapshot } = (await arrive(next.url, visitor.session.restore)).session;
    expect(snapshot.messages.map(({ id }) => id)).toEqual(expect.arrayContaining(stored[i] ?? []));
  }
});
