import { get, type IncomingMessage } from "node:http";
import { path } from "@warmline/protocol";
import { expect, onTestFinished, test } from "vitest";
import { startServer, type RunningServer } from "./start-server.ts";
import { keptLog, temporaryFolder, writeSite } from "./testing/fixtures.ts";
import { arrive, newId } from "./testing/visitor.ts";

const AT_ONCE = 20;
const LONG = "Ж".repeat(4_000);

interface Frame {
  event: string;
  id: string | undefined;
  data: { seq?: number; reason?: string };
}

/** Asks for a stream, and reads nothing of it but the head. */
async function open(url: string, token: string): Promise<IncomingMessage> {
  const request = get(url, { agent: false, headers: { Authorization: `Bearer ${token}` } });
  onTestFinished(() => void request.destroy());
  return new Promise((resolve, reject) => request.once("response", resolve).once("error", reject));
}

/** Reads a stream up to its end, or up to the event `last`. */
async function read(response: IncomingMessage, last = Number.POSITIVE_INFINITY): Promise<Frame[]> {
  const frames: Frame[] = [];
  let rest = "";
  response.setEncoding("utf8");
  for await (const chunk of response) {
    const whole = `${rest}${String(chunk)}`.split("\n\n");
    rest = whole.pop() ?? "";
    for (const frame of whole) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(frame)?.[1];
      const data = JSON.parse(field("data") ?? "null") as Frame["data"];
      frames.push({ event: field("event") ?? "", id: field("id"), data });
      if (data.seq === last) return frames;
    }
  }
  return frames;
}

const seqs = (frames: readonly Frame[]) => frames.filter(({ event }) => event === "feed").map(({ data }) => data.seq);
const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

/** An agent who holds a visitor’s chat and talks without end. */
async function setUp() {
  const folder = temporaryFolder();
  const server = await startServer({ siteFiles: [writeSite(folder)], data: `${folder}/data`, log: keptLog() });
  onTestFinished(() => server.stop());
  const visitor = await arrive(server.url);
  const chat = await visitor.openChat();
  const agent = await signIn(server);
  await agent.put(path("deskClaim", { conversationId: chat, claimId: newId() }), {});
  const say = () => agent.put(path("deskMessage", { conversationId: chat, messageId: newId() }), { text: LONG });
  /** Says more than the server and both ends of a socket keep for a reader together. Returns the last number. */
  const talk = async (): Promise<number> => {
    const { figures } = server.app;
    while (figures().slowConsumers === 0) await Promise.all(Array.from({ length: AT_ONCE }, say));
    await Promise.all(Array.from({ length: AT_ONCE }, say));
    return Number((await arrive(server.url, visitor.session.restore)).session.cursor.split(":")[1]);
  };
  return { server, visitor, agent, talk, streamUrl: `${server.url}${path("stream")}?cursor=` };
}

async function signIn(server: RunningServer) {
  const [link] = await server.signInLinks();
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ link: link?.url.split("sign-in=")[1] });
  const answer = await fetch(server.url + path("deskSignIn"), { method: "POST", headers, body });
  const { token } = (await answer.json()) as { token: string };
  const authorized = { ...headers, Authorization: `Bearer ${token}` };
  const put = (address: string, json: object) =>
    fetch(server.url + address, { method: "PUT", headers: authorized, body: JSON.stringify(json) });
  return { token, put };
}

test("K4 fault 35: a reader who stops reading is cut at a bound, told why, and goes on from its cursor without a loss", async () => {
  const { server, visitor, talk, streamUrl } = await setUp();
  const { token, cursor } = visitor.session;
  const slow = await open(streamUrl + cursor, token);
  const last = await talk();
  expect(server.app.figures()).toMatchObject({ slowConsumers: 1, streams: { visitor: 0 } });

  const got = await read(slow);
  expect(got.at(-1)).toMatchObject({ event: "bye", data: { reason: "slow-consumer" } });
  const reached = seqs(got).length;
  expect(seqs(got)).toEqual(from(1, reached));
  expect(reached).toBeLessThan(last);

  const at = got.findLast(({ id }) => id !== undefined)?.id ?? "";
  const again = await open(streamUrl + at, token);
  expect(seqs(await read(again, last))).toEqual(from(reached + 1, last - reached));
  expect(server.app.figures().slowConsumers).toBe(1);
});

test("K4 fault 35: a desk that stops reading is cut too", async () => {
  const { server, agent, talk } = await setUp();
  const slow = await open(server.url + path("deskStream"), agent.token);
  await talk();
  expect(server.app.figures()).toMatchObject({ slowConsumers: 1, streams: { desk: 0 } });
  expect((await read(slow)).at(-1)).toMatchObject({ event: "bye", data: { reason: "slow-consumer" } });
});
