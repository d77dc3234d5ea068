import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Bot, BotAction } from "@warmline/server";
import { expect, onTestFinished, test } from "vitest";
import { TurnedClock, type World } from "../../../src/index.ts";
import { Visitor } from "../../../src/people/visitor.ts";
import { createWorld } from "../../../src/node/index.ts";

// #region in-process
const opening: Bot = async function* ({ messages, visitor, signal }) {
  const question = messages.at(-1)?.text ?? "";
  if (!/open|відчинен/i.test(question)) {
    yield { type: "hand-over", summary: `Asked: ${question}` };
    return;
  }
  const hours = await fetch("https://shop.example/hours.json", { signal });
  const { today } = (await hours.json()) as { today: string };
  yield { type: "words", text: visitor.locale.startsWith("uk") ? "Сьогодні ми тут " : "Today we are here " };
  yield { type: "words", text: today };
};
// #endregion

// #region webhook
const secret = "the same as in the site file";

const helper = createServer((request, response) => {
  void (async () => {
    let body = "";
    for await (const piece of request.setEncoding("utf8")) body += piece as string;
    if (!isSigned(String(request.headers["x-warmline-signature"]), body)) {
      response.writeHead(401).end();
      return;
    }
    const { messages } = JSON.parse(body) as { messages: { text: string }[] };
    const question = messages.at(-1)?.text ?? "";
    response.writeHead(200, { "Content-Type": "application/x-ndjson" });
    const act = (action: BotAction) => response.write(`${JSON.stringify(action)}\n`);
    if (/invoice/i.test(question)) {
      for (const text of ["It is in your account, ", "under *Invoices*."]) act({ type: "words", text });
    } else {
      act({ type: "hand-over", summary: `Asked: ${question}` });
    }
    response.end();
  })();
});

/** Whether a support server sent this body, in the last five minutes. */
function isSigned(signature: string, body: string): boolean {
  const [, time = "", sent = ""] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  const mine = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
  const isFresh = Math.abs(Date.now() / 1_000 - Number(time)) < 300;
  return isFresh && sent.length === mine.length && timingSafeEqual(Buffer.from(sent), Buffer.from(mine));
}
// #endregion

/** What Pip said, and how the chat stands, after a question. */
async function ask(world: World, text: string) {
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin(text);
  const agent = await world.agent();
  await expect
    .poll(async () => {
      await world.settled();
      const { messages, conversations } = await agent.visitor(visitor.id);
      const isAnswered = messages.some(({ author }) => author.kind === "agent");
      return isAnswered || conversations[0]?.state === "waiting";
    })
    .toBe(true);
  const { messages, conversations, notes } = await agent.visitor(visitor.id);
  const said = messages.filter(({ author }) => author.kind === "agent").flatMap(({ parts }) => parts);
  return { chat, said, state: conversations[0]?.state, notes: notes.map((note) => note.text) };
}

test("the example of a program in the server answers, or hands over", async () => {
  const network = globalThis.fetch;
  onTestFinished(() => {
    globalThis.fetch = network;
  });
  globalThis.fetch = async () => Response.json({ today: "from nine to six" });
  const world = await createWorld({
    bots: { opening },
    site: (site) => {
      site.bots = [{ agent: "pip", program: "opening" }];
    },
  });
  onTestFinished(() => world.close());
  expect(await ask(world, "Are you open?")).toMatchObject({
    said: [{ text: "Today we are here from nine to six" }],
    state: "active",
  });
  expect(await ask(world, "My site is down")).toMatchObject({ state: "waiting", notes: ["Asked: My site is down"] });
});

test("the example of a program behind an address answers what was signed, and nothing else", async () => {
  await new Promise<void>((resolve) => helper.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void helper.close());
  const url = `http://127.0.0.1:${(helper.address() as AddressInfo).port}/turn`;
  const worldWith = async (webhook: { url: string; secret: string }, carry: typeof fetch = fetch) => {
    const world = await createWorld({
      clock: new TurnedClock(Date.now()),
      site: (site) => {
        site.bots = [{ agent: "pip", webhook }];
      },
    });
    onTestFinished(() => world.close());
    world.serveStatusPage((address, init) => carry(address, init));
    return world;
  };
  const world = await worldWith({ url, secret });
  expect(await ask(world, "Where is my invoice?")).toMatchObject({
    said: [{ text: "It is in your account, under *Invoices*." }],
    state: "active",
  });
  expect(await ask(world, "My site is down")).toMatchObject({ state: "waiting", notes: ["Asked: My site is down"] });
  const stranger = await worldWith({ url, secret: "another secret, which is wrong" });
  expect((await ask(stranger, "Where is my invoice?")).notes[0]).toContain("answered with 401");
});

test("a program behind an address may answer all at once, but not elsewhere, in the open, or without end", async () => {
  const answers: Record<string, (url: string, init: RequestInit) => Response> = {
    "https://bot.example/whole": () => Response.json({ actions: [{ type: "words", text: "All at once." }] }),
    "https://bot.example/moved": (_, { redirect }) =>
      redirect === "manual"
        ? new Response(null, { status: 302, headers: { Location: "https://else.example" } })
        : Response.json({ actions: [{ type: "words", text: "From elsewhere." }] }),
    "https://bot.example/odd": () => new Response("hello", { headers: { "Content-Type": "text/plain" } }),
    "https://bot.example/endless": () =>
      new Response("x".repeat(70_000), { headers: { "Content-Type": "application/x-ndjson" } }),
    "http://bot.example/open": () => Response.json({ actions: [] }),
  };
  const seen = new Map<string, Awaited<ReturnType<typeof ask>>>();
  for (const [url, answer] of Object.entries(answers)) {
    const world = await createWorld({
      site: (site) => {
        site.bots = [{ agent: "pip", webhook: { url } }];
      },
    });
    onTestFinished(() => world.close());
    world.serveStatusPage(answer);
    seen.set(new URL(url).pathname, await ask(world, "Hello?"));
  }
  expect(seen.get("/whole")?.said).toMatchObject([{ text: "All at once." }]);
  const why = (path: string) => seen.get(path)?.notes[0] ?? "";
  expect(why("/moved")).toContain("answered with 302");
  expect(why("/odd")).toContain("must answer with application/x-ndjson");
  expect(why("/endless")).toContain("a line without an end");
  expect(why("/open")).toContain("must begin with https:");
});
