import {
  amendsState,
  chatState,
  filesState,
  ratingState,
  ticketState,
  type SupportClient,
  type TicketDraft,
} from "@warmline/client";
import { expect, test } from "vitest";
import type { ExampleSite, World } from "../src/index.ts";
import { createWorld } from "../src/node/index.ts";
import { browserOf, shown, stored } from "./browser-of.ts";
import { bytesOf, openWorld, sha256, urlOf } from "./uploads/kit.ts";

const HALF: TicketDraft = {
  ticketKind: "complaint",
  category: "invoice",
  gist: "Charged twice for",
  fields: { contract: "HH-" },
  checks: { statement: "yes" },
  consent: true,
};
const FORM: TicketDraft = { category: "invoice", gist: "Charged twice for July", email: "maria@post.example" };

const live = (page: SupportClient) => expect.poll(() => page.getState().connection.status).toBe("live");
const ticketsOf = (page: SupportClient) => ticketState.list(page.getState());
const received = (page: SupportClient, count = 1) =>
  expect.poll(() => ticketsOf(page).map(({ status }) => status)).toEqual(Array(count).fill("received"));

/** The category asks for a contract and for a look at the bank’s statement. */
function askForContract(site: ExampleSite): void {
  const invoice = site.tickets.categories.find(({ id }) => id === "invoice");
  if (invoice === undefined) return;
  invoice.fields = [{ id: "contract", label: "Contract", required: true, pattern: "HH-\\d{4}", example: "HH-1042" }];
  invoice.checks = [{ id: "statement", text: "Is it on the bank’s statement?", help: null }];
}

/** A customer’s chat that an agent holds. */
async function talking(world: World) {
  const browser = browserOf(world);
  const page = browser.page();
  await live(page);
  page.chat.send("My shop was away");
  await expect.poll(() => chatState.present(page.getState())?.state).toBe("waiting");
  const chat = chatState.present(page.getState())?.id ?? "";
  const agent = await world.agent();
  await agent.take(chat);
  return { browser, page, chat, agent };
}

test("a form half filled outlives a reload, a restart of the server and signing in, and is nobody else’s", async () => {
  const world = await createWorld({ site: askForContract });
  const browser = browserOf(world);
  const first = browser.page();
  await live(first);
  first.ticket.setDraft(HALF);
  first.destroy();
  await world.restartServer();
  const second = browser.page();
  expect(second.ticket.getDraft()).toEqual(HALF);
  await live(second);
  await second.support.identify(await world.identity({ sub: "maria", name: "Maria" }));
  await live(second);
  expect(second.ticket.getDraft()).toEqual(HALF);
  second.ticket.setDraft({ ...HALF, gist: "Charged twice for July" });
  second.destroy();
  const third = browser.page();
  await live(third);
  expect(third.ticket.getDraft()).toEqual({ ...HALF, gist: "Charged twice for July" });
  await third.support.identify(await world.identity({ sub: "petro", name: "Petro" }));
  expect(third.ticket.getDraft()).toEqual({});
});

test("wrong input is told at its field, nothing typed is lost, and the corrected ticket with its file is the only one", async () => {
  const world = await openWorld({ site: askForContract });
  const browser = browserOf(world);
  const page = browser.page({ appVersion: "7.2" });
  await live(page);
  const bytes = bytesOf(20_000);
  page.ticket.attach([new File([bytes], "bill.txt", { type: "text/plain" })]);
  const wrong = { ...HALF, ...FORM };
  page.ticket.submit(wrong);
  await expect.poll(() => ticketState.latest(page.getState())?.status).toBe("failed");
  expect(ticketState.problemAt(ticketState.latest(page.getState())!)).toBe("fields.contract");
  page.destroy();

  const next = browser.page({ appVersion: "7.2" });
  await live(next);
  await expect.poll(() => filesState.tray(next.getState(), "ticket").map(({ status }) => status)).toEqual(["done"]);
  expect(next.ticket.getDraft()).toEqual(wrong);
  next.ticket.submit({ ...wrong, fields: { contract: "HH-1042" } });
  await received(next);
  const [one] = ticketsOf(next);
  expect(one?.ticket).toMatchObject({
    kind: "complaint",
    gist: FORM.gist,
    fields: [{ id: "contract", label: "Contract", value: "HH-1042" }],
    checks: [{ id: "statement", answer: "yes" }],
    context: { ...next.ticket.context(), appVersion: "7.2" },
    complaint: { number: 1 },
  });
  expect(next.ticket.getDraft()).toEqual({ email: FORM.email });
  expect(next.getState()).toMatchObject({ uploads: [], outgoing: [], outbox: [] });
  const agent = await world.agent();
  const { messages } = await agent.visitor(next.getState().visitor?.id ?? "");
  const files = messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === "file" ? [part] : [])));
  expect(files).toMatchObject([{ name: "bill.txt" }]);
  const { download } = await urlOf(world, agent.token, files[0]?.fileId ?? "", "deskFileUrl");
  expect(await sha256(await (await world.fetch(download)).arrayBuffer())).toBe(await sha256(bytes));
});

test("a ticket sent while the network was away is sent once, by whichever page is there, however often it was clicked", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  const page = browser.page();
  await live(page);
  world.network.offline();
  const id = page.ticket.submit(FORM);
  expect(page.ticket.submit(FORM)).toBe(id);
  await expect.poll(() => page.getState().outbox[0]?.failure?.code).toBe("network");
  await world.settled();
  page.destroy();
  world.network.online();
  const next = browser.page();
  await received(next);
  expect(ticketsOf(next).map(({ conversationId }) => conversationId)).toEqual([id]);
  await world.settled();
  expect(world.letters).toHaveLength(1);
  expect(next.ticket.getDraft()).toEqual({ email: FORM.email });
});

test("words that are alike an open ticket’s can go there instead, and open it again where it was answered", async () => {
  const world = await createWorld();
  const page = browserOf(world).page();
  const id = page.ticket.submit(FORM);
  await received(page);
  const agent = await world.agent();
  await agent.assign(id);
  await agent.say(id, "We pay it back today.");
  await expect.poll(() => ticketsOf(page)[0]?.ticket?.status).toBe("answered");
  expect(chatState.unreadEverywhere(page.getState())).toBe(1);
  page.ticket.setDraft({ gist: "charged twice for July!", details: "It has not come." });
  const [alike] = ticketState.similar(page.getState(), page.ticket.getDraft());
  expect(alike?.conversationId).toBe(id);
  page.ticket.addTo(id);
  await expect.poll(() => ticketsOf(page)[0]?.ticket?.status).toBe("received");
  expect((await stored(world)).at(-1)).toBe("charged twice for July!\n\nIt has not come.");
  expect(page.ticket.getDraft()).toEqual({});
});

test("a chat becomes a ticket by the form and a chat again, with all that was said", async () => {
  const world = await createWorld();
  const { page, chat, agent } = await talking(world);
  await agent.say(chat, "I look into it");
  page.ticket.submit({ ...FORM, conversationId: chat });
  await received(page);
  expect(ticketState.shown(page.getState())).toMatchObject({
    conversationId: chat,
    ticket: { gist: FORM.gist },
    conversation: { kind: "ticket" },
  });
  page.ticket.convert(chat, "chat");
  page.ticket.convert(chat, "chat");
  await expect.poll(() => page.getState().conversations[chat]?.kind).toBe("chat");
  expect(ticketState.conversion(page.getState(), chat)).toBeNull();
  const reference = page.getState().conversations[chat]?.ticket?.reference;
  page.ticket.convert(chat, "ticket");
  await expect.poll(() => page.getState().conversations[chat]?.kind).toBe("ticket");
  expect(page.getState().conversations[chat]?.ticket?.reference).toBe(reference);
  page.chat.choose(chat);
  expect(shown(page).slice(0, 2)).toEqual(["My shop was away", "I look into it"]);
});

test("an offer that two pages claim at once, twice each, is granted once and shown alike in both", async () => {
  const world = await createWorld();
  const { browser, page, chat, agent } = await talking(world);
  const other = browser.page();
  await live(other);
  const offerId = await agent.offer(chat);
  const pages = [page, other];
  const views = () => pages.map((one) => amendsState.offer(one.getState(), offerId)?.status);
  await expect.poll(views).toEqual(["open", "open"]);
  for (const one of [...pages, ...pages]) one.amends.claim(offerId);
  expect(views()).toEqual(["claiming", "claiming"]);
  await expect.poll(views).toEqual(["claimed", "claimed"]);
  await expect.poll(() => pages.flatMap((one) => one.getState().outbox)).toEqual([]);
  const codes = new Set(pages.map((one) => amendsState.offer(one.getState(), offerId)?.offer.code));
  expect(codes.size).toBe(1);
  const grants = await world.store.db.selectFrom("offer_grant").selectAll().execute();
  expect(grants).toHaveLength(1);
});

test("what a customer says beside the face while the network is away is there once it is back, and says who reads it", async () => {
  const world = await createWorld();
  const { browser, page, chat, agent } = await talking(world);
  await agent.end(chat);
  await expect.poll(() => ratingState.open(page.getState())?.status).toBe("asked");
  const { id } = ratingState.open(page.getState())!;
  world.network.offline();
  page.rating.choose(id, "sad");
  page.rating.remark(id, { reasons: ["service"], text: "It was away for" });
  page.rating.remark(id, { reasons: ["service"], text: "It was away for hours" });
  await expect.poll(() => page.getState().outbox[0]?.failure?.code).toBe("network");
  await world.settled();
  page.destroy();
  const next = browser.page();
  expect(next.rating.getDraft(id)).toEqual({ reasons: ["service"], text: "It was away for hours" });
  world.network.online();
  next.support.reconnect();
  await expect
    .poll(() => ratingState.byId(next.getState(), id)?.remark)
    .toMatchObject({ text: "It was away for hours", status: "sent", team: { en: "the people who keep our servers" } });
  expect(ratingState.byId(next.getState(), id)).toMatchObject({ face: "sad", status: "saved" });
  expect(next.rating.getDraft(id)).toBeNull();
  const { choices } = next.getState().ratings[id] ?? {};
  expect(choices).toHaveLength(1);
});
