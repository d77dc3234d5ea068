import { expect, test } from "vitest";
import { ticketState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, NOON, ticket } from "../test-kit/fixtures.ts";
import { json, refusal } from "../test-kit/scripted-fetch.ts";

const draft = { category: "billing", gist: "Charged twice", details: "", email: " maria@example.com ", name: " " };
const body = { ...draft, kind: "ticket", email: "maria@example.com", name: null };

test("a ticket brings the line up by itself and is received with its receipt", async () => {
  const { client, server, puts } = setUpSupport();
  server.onPut = ({ path }) => {
    const conversation = chat({
      id: path.split("/")[3] ?? "",
      kind: "ticket",
      state: "waiting",
      agentId: null,
      ticket: ticket({ reference: "WL-1" }),
    });
    return json(
      { id: conversation.id, events: [{ type: "conversation.changed", seq: 1, at: NOON, conversation }] },
      201,
    );
  };
  client.ticket.setDraft(draft);
  const conversationId = client.ticket.submit(draft);
  expect(ticketState.latest(client.getState())).toMatchObject({ conversationId, status: "sending" });
  await settle();
  expect(puts().map((call) => call.body)).toEqual([body]);
  expect(ticketState.latest(client.getState())).toMatchObject({
    conversationId,
    status: "received",
    ticket: { reference: "WL-1" },
  });
  expect(client.ticket.getDraft()).toEqual({ email: "maria@example.com" });
});

test("a refused ticket keeps its draft and is replaced by the corrected one", async () => {
  const { client, server } = setUpSupport();
  server.onPut = () => refusal("invalid-request");
  client.ticket.submit(draft);
  await settle();
  expect(ticketState.latest(client.getState())).toMatchObject({
    status: "failed",
    failure: { code: "invalid-request" },
  });
  expect(client.ticket.getDraft()).toEqual(draft);
  client.ticket.submit({ ...draft, email: "maria@example.org" });
  expect(client.getState().outbox).toHaveLength(1);
});
