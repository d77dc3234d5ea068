import { expect, test } from "vitest";
import { Ledger } from "./ledger.ts";

const ID = "01890a5d-ac96-774b-bcce-b302099a8057";
const SERVER = "http://127.0.0.1:1";

/** A ledger around a network that answers everything alike. */
function around(status: number, body = "") {
  const ledger = new Ledger();
  const fetch = ledger.around(async (input) => {
    const response = new Response(body, { status });
    return Object.defineProperty(response, "url", { value: input });
  });
  return { ledger, fetch };
}

test("a write that is answered 2xx is acknowledged, under the id at the end of its address", async () => {
  const { ledger, fetch } = around(201);
  await fetch(`${SERVER}/v1/conversations/x/messages/${ID}`, { method: "PUT" });
  expect(ledger.record.acknowledged).toEqual([ID]);
});

test("what is refused, has no id, or only reads is not acknowledged", async () => {
  const refused = around(503);
  await refused.fetch(`${SERVER}/v1/conversations/x/messages/${ID}`, { method: "PUT" });
  const stored = around(200);
  await stored.fetch(`${SERVER}/v1/conversations/${ID}/marks`, { method: "PUT" });
  await stored.fetch(`${SERVER}/v1/desk/visitors/${ID}`, { method: "GET" });
  expect([...refused.ledger.record.acknowledged, ...stored.ledger.record.acknowledged]).toEqual([]);
});

test("what a stream says passes on, and its resyncs are counted", async () => {
  const words = "event: hello\ndata: {}\n\nevent: resync\ndata: {}\n\n";
  const { ledger, fetch } = around(200, words);
  const response = await fetch(`${SERVER}/v1/stream?cursor=a:0`);
  expect(await response.text()).toBe(words);
  expect(ledger.record).toMatchObject({ streams: 1, resyncs: 1 });
});

test("a token that is seen twice at one time is noted, twice one after another is not", () => {
  const ledger = new Ledger();
  ledger.seen(["v1-0", "v1-1"]);
  ledger.seen(["v1-0", "v1-1"]);
  expect(ledger.record.shownTwice).toEqual([]);
  ledger.seen(["v1-0", "v1-1", "v1-0"]);
  expect(ledger.record.shownTwice).toEqual(["v1-0"]);
});
