import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { openRows } from "./rows.ts";

/**
 * What a server of events costs at least: takes a message, answers, and tells all open streams. With `--database` it stores each
 * message in a transaction of its own before it answers.
 */
const { values } = parseArgs({ options: { database: { type: "string" } } });
const store = values.database === undefined ? null : openRows(values.database);
const streams = new Set<ServerResponse>();

const server = createServer((request, response) => {
  if (request.method === "PUT") void post(request, response);
  else {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("event: hello\ndata: {}\n\n");
    streams.add(response);
    response.once("close", () => streams.delete(response));
  }
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`listening on ${(server.address() as AddressInfo).port}\n`);
});

async function post(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { text } = JSON.parse(Buffer.concat(chunks).toString()) as { text: string };
  const [, , , conversationId = "", , id = ""] = request.url?.split("/") ?? [];
  const at = Date.now();
  const seq = store?.add({ conversationId, id, text, at }) ?? at;
  const event = {
    seq,
    at,
    type: "message.added",
    message: { id, conversationId, seq, at, parts: [{ type: "text", text }] },
  };
  const receipt = JSON.stringify({ id, events: [event] });
  response.writeHead(201, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(receipt) });
  response.end(receipt);
  for (const stream of streams) stream.write(`event: feed\nid: ${seq}\ndata: ${JSON.stringify(event)}\n\n`);
}
