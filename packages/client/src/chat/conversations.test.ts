import { expect, test } from "vitest";
import { chatState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { json } from "../test-kit/scripted-fetch.ts";
import { CHAT, chat, id, message, NOON, snapshot, ticket } from "../test-kit/fixtures.ts";

const ARRIVED = { visitor: { delivered: 999, read: 0 }, agent: { delivered: 0, read: 0 } };

const OLD = id(70);
const ended = chat({ id: OLD, marks: ARRIVED, state: "ended", endedAt: NOON - 1_000, createdAt: NOON - 10_000 });

async function withTwo(open = chat({ marks: ARRIVED })) {
  const setUp = setUpSupport();
  const old = message(1, "long ago", { conversationId: OLD, at: NOON - 5_000 });
  setUp.server.snapshot = snapshot({ conversations: [ended, open], messages: [old, message(2, "now")] });
  setUp.server.seq = 2;
  await setUp.open();
  return { ...setUp, present: () => chatState.presentId(setUp.client.getState()) };
}

test("all conversations are listed, the newest word first, each with what was not seen", async () => {
  const { client } = await withTwo();
  expect(chatState.conversations(client.getState())).toMatchObject([
    { id: CHAT, unread: 1, last: { seq: 2 } },
    { id: OLD, unread: 1, state: "ended", last: { seq: 1 } },
  ]);
  expect(chatState.unreadEverywhere(client.getState())).toBe(2);
  expect(chatState.unread(client.getState())).toBe(1);
});

test("a chosen conversation is shown until another is", async () => {
  const { client, present } = await withTwo();
  expect(present()).toBe(CHAT);
  client.chat.choose(OLD);
  expect(present()).toBe(OLD);
  expect(chatState.rows(client.getState()).map(({ text }) => text)).toEqual(["long ago"]);
  client.chat.choose(null);
  expect(present()).toBe(CHAT);
});

test("C8 a new conversation begins beside the open one with its first word", async () => {
  const { client, puts, present } = await withTwo();
  client.chat.choose("new");
  expect(present()).toBeNull();
  expect(chatState.rows(client.getState())).toEqual([]);
  client.chat.send("Something else");
  const fresh = present();
  expect(fresh).not.toBe(CHAT);
  expect(chatState.rows(client.getState()).map(({ text }) => text)).toEqual(["Something else"]);
  await settle();
  expect(puts().map(({ path, body }) => [path.split("/")[3], body])).toEqual([
    [fresh, { kind: "chat", apart: true }],
    [fresh, { text: "Something else" }],
  ]);
});

test("O8 what was typed in one conversation stays while another begins", async () => {
  const { client, present } = await withTwo();
  client.chat.setDraft("half a thought");
  client.chat.choose("new");
  client.chat.send("Something else");
  expect(client.chat.getDraft()).toBe("");
  client.chat.choose(CHAT);
  expect(client.chat.getDraft()).toBe("half a thought");
  expect(present()).toBe(CHAT);
});

test("C8 a word to a chat that has ended goes to the open one, and the view goes with it", async () => {
  const { client, puts, present } = await withTwo();
  client.chat.choose(OLD);
  expect(chatState.openElsewhere(client.getState())).toBe(CHAT);
  client.chat.send("Hello again");
  expect(present()).toBe(CHAT);
  await settle();
  expect(puts()[0]?.path).toContain(CHAT);
});

test("C1 where no other chat is open the ended one begins again", async () => {
  const { client, puts } = await withTwo(chat({ marks: ARRIVED, state: "ended", endedAt: NOON }));
  client.chat.choose(OLD);
  expect(chatState.openElsewhere(client.getState())).toBeNull();
  client.chat.send("Hello again");
  await settle();
  expect(puts()[0]?.path).toContain(OLD);
});

test("O8 each conversation has its own draft, and signing out leaves none", async () => {
  const { client, stored } = await withTwo();
  client.chat.setDraft("for the open one");
  client.chat.choose(OLD);
  expect(client.chat.getDraft()).toBe("");
  client.chat.setDraft("for the old one");
  client.chat.choose(CHAT);
  expect(client.chat.getDraft()).toBe("for the open one");
  client.chat.choose("new");
  client.chat.setDraft("for a new one");
  client.chat.choose(OLD);
  expect(client.chat.getDraft()).toBe("for the old one");
  client.support.signOut();
  expect([...stored.keys()].filter((key) => key.includes("draft"))).toEqual([]);
});

test("what an agent said, how it stands with a ticket and whether it is all right now are news; other notices are none", () => {
  const system = { author: { kind: "system" } } as const;
  const asked = { type: "rating-request", ratingId: id(4), contactId: id(3), scale: "faces-3" } as const;
  const status = { type: "notice", notice: "status", agentId: "olena", status: "working" } as const;
  const news = [
    message(1, "word"),
    message(2, "", { parts: [{ type: "apology", happened: "a", fixed: "b", changes: "c", sorry: "d" }] }),
    message(3, "", { parts: [{ type: "offer", offerId: id(5) }] }),
    message(4, "", { ...system, parts: [status] }),
    message(5, "", { ...system, parts: [{ ...asked, occasion: "follow-up" }] }),
  ];
  const others = [
    message(6, "mine", { author: { kind: "visitor" } }),
    message(7, "gone", { removedAt: NOON }),
    message(8, "", { ...system, parts: [{ ...asked, occasion: "contact" }] }),
    message(9, "", { ...system, parts: [{ type: "notice", notice: "became", kind: "ticket" }] }),
  ];
  expect([...news, ...others].filter(chatState.isNews)).toEqual(news);
});

const becomesTicket = {
  ...{ type: "conversation.changed", seq: 3, at: NOON },
  conversation: chat({ kind: "ticket", ticket: ticket(), marks: ARRIVED }),
} as const;

test("a chat of which an agent makes a ticket stays in view, with what is typed in it", async () => {
  const { client, stream, present } = await withTwo();
  client.chat.setDraft("half a thought");
  stream().send("feed", becomesTicket, "epoch:3");
  await settle();
  expect([present(), client.chat.getDraft()]).toEqual([CHAT, "half a thought"]);
  client.chat.choose(null);
  expect([present(), client.chat.getDraft()]).toEqual([OLD, ""]);
});

test("a chat of which the customer makes a ticket by the form makes room for the next", async () => {
  const { client, server, present } = await withTwo();
  server.onPut = () => json({ id: CHAT, events: [becomesTicket] }, 201);
  client.ticket.submit({ conversationId: CHAT, category: "e-mail", gist: "Letters", email: "a@b.example" });
  await settle();
  expect([client.getState().conversations[CHAT]?.kind, present()]).toEqual(["ticket", OLD]);
});
