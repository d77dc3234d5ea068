import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { systemClock, type Clock } from "@warmline/client/core";
import type { AgentPromise } from "@warmline/protocol";
import { createDesk } from "../store/create-desk.ts";
import { DeskContext } from "../store/context.tsx";
import type { DeskClient } from "../store/desk-client.ts";
import { putOnLook, takeOffLook } from "../testing/look.ts";
import { createManualClock } from "../testing/manual-clock.ts";
import { createBrowser } from "../testing/browser.ts";
import { createScriptedServer, session, type ScriptedServer } from "../testing/scripted-server.ts";
import { conversation, entry, id, inbox, message, OLENA, visitor } from "../testing/world.ts";
import { Desk } from "./Desk.tsx";

const maria = visitor(1, {
  name: "Maria",
  email: "maria@example.com",
  identified: true,
});
const now = Date.now();
const waiting = conversation(2, maria.id, { waitingSince: now - 240_000 });
const mine = conversation(2, maria.id, { state: "active", waitingSince: null, agentId: OLENA.id, contactId: null });
const hello = message(30, waiting.id, 3, { at: now });

let desk: DeskClient | null = null;
beforeEach(putOnLook);
afterEach(() => {
  cleanup();
  takeOffLook();
  desk?.destroy();
  desk = null;
  location.hash = "#/";
});

function serve(shown = waiting): ScriptedServer {
  const server = createScriptedServer(inbox([entry(shown, maria, { last: hello })], { [maria.id]: 3 }), Date.now);
  const record = {
    seq: 3,
    visitor: maria,
    contacts: [],
    messages: [hello],
    notes: [],
    promises: [],
    ratings: [],
    offers: [],
  };
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  server.on(/^GET .*\/visitors\/[^/]+$/, () => ({ json: { ...record, conversations: [shown] } }));
  return server;
}

function open(server: ScriptedServer, clock: Clock = systemClock): ReturnType<typeof userEvent.setup> {
  const made = createDesk({ server: location.origin, fetch: server.fetch, clock, ...createBrowser() });
  desk = made;
  made.signIn(null);
  render(
    <div data-wl="support-root">
      <DeskContext value={made}>
        <Desk />
      </DeskContext>
    </div>,
  );
  return userEvent.setup();
}

async function openMine(server = serve(mine)): Promise<ReturnType<typeof userEvent.setup>> {
  const user = open(server);
  await user.click(await screen.findByRole("link", { name: /Maria/ }));
  await screen.findByRole("textbox", { name: "Your message to Maria" });
  return user;
}

it("says where the sign-in link is, and signs in with a pasted one", async () => {
  const server = serve();
  server.on(/\/session$/, () => ({ refuse: "not-authenticated" }));
  const user = open(server);
  const field = await screen.findByRole("textbox", { name: "Paste your sign-in link" });
  server.on(/sign-in/, () => ({ refuse: "link-refused" }));
  await user.type(field, "https://support.example/desk/#sign-in=used-before-used-before{Enter}");
  expect(await screen.findByText(/was used before or has expired/)).toBeTruthy();
  server.on(/sign-in/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  const again = screen.getByRole("textbox", { name: "Paste your sign-in link" });
  await user.clear(again);
  await user.type(again, "https://support.example/desk/#sign-in=fresh-fresh-fresh-1{Enter}");
  expect(await screen.findByRole("heading", { name: /Waiting/ })).toBeTruthy();
  expect(server.requests.at(-1)?.path).not.toContain("fresh");
});

it.each([
  ["The server does not answer. It is tried again by itself.", "lost"],
  ["The server answered something this desk does not understand. Reload, or tell whoever runs it.", { json: {} }],
] as const)("says what keeps it from opening: %s", async (sentence, answer) => {
  vi.spyOn(globalThis, "reportError").mockImplementation(() => undefined);
  const server = serve();
  server.on(/\/session$/, () => answer);
  open(server);
  expect(await screen.findByText(sentence)).toBeTruthy();
});

it("takes the first in line and opens the conversation", async () => {
  const server = serve();
  server.on(/\/claims\//, () => ({
    json: { id: null, events: [{ seq: 4, at: now, type: "conversation.changed", conversation: mine }] },
  }));
  const user = open(server);
  expect(await screen.findByText("4 min")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Take next: Maria" }));
  expect(await screen.findByRole("textbox", { name: "Your message to Maria" })).toBeTruthy();
  expect(screen.getByText("Nobody is waiting. Time for tea.")).toBeTruthy();
});

it("takes one conversation by a double click, not also the one that moves up", async () => {
  const ivan = visitor(5, { name: "Ivan" });
  const next = conversation(6, ivan.id, { waitingSince: now - 60_000 });
  const server = createScriptedServer(
    inbox([entry(waiting, maria, { last: hello }), entry(next, ivan)], { [maria.id]: 3, [ivan.id]: 1 }),
    Date.now,
  );
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  const user = open(server);
  await user.dblClick(await screen.findByRole("button", { name: "Take next: Maria" }));
  server.feed(maria.id, 3, { seq: 4, at: now, type: "conversation.changed", conversation: mine });
  location.hash = "#/";
  const moved = await screen.findByRole("button", { name: "Take next: Ivan" });
  moved.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 }));
  expect(server.requests.filter(({ path }) => path.includes("/claims/"))).toHaveLength(1);
});

it("warns before a promise runs out and says when it has, also to who does not see it", async () => {
  const clock = createManualClock();
  const begun = clock.now();
  const held = { ...mine, createdAt: begun };
  const promise: AgentPromise = {
    id: id(70),
    conversationId: held.id,
    agentId: OLENA.id,
    madeAt: begun,
    dueAt: begun + 600_000,
    state: "open",
    settledAt: null,
    extendedAt: null,
    reason: null,
  };
  const server = createScriptedServer(inbox([entry(held, maria, { promise })], { [maria.id]: 3 }), clock.now);
  const record = {
    seq: 3,
    visitor: maria,
    contacts: [],
    messages: [],
    notes: [],
    promises: [promise],
    ratings: [],
    offers: [],
  };
  server.on(/^GET .*\/visitors\/[^/]+$/, () => ({ json: { ...record, conversations: [held] } }));
  const user = open(server, clock);
  await user.click(await screen.findByRole("link", { name: /Maria/ }));
  expect(await screen.findByText("10:00 left")).toBeTruthy();
  act(() => clock.pass(481_000));
  expect(screen.getByText("Answer now, or ask for more time and say why.").closest("output")).toBeTruthy();
  act(() => clock.pass(120_000));
  expect(screen.getByText(/The promise ran out at .* Write now/).closest("output")).toBeTruthy();
  location.hash = "#/";
  expect(await screen.findByRole("link", { name: /Maria.*Promise ran out/ })).toBeTruthy();
});

it("says kindly that a colleague was quicker", async () => {
  const server = serve();
  server.on(/\/claims\//, () => ({ refuse: "taken" }));
  const user = open(server);
  await user.click(await screen.findByRole("button", { name: /^Take next/ }));
  expect(await screen.findByText(/took this conversation a moment before you/)).toBeTruthy();
});

it("sends with Enter, begins a line with Shift and Enter, and leaves Enter to an input method", async () => {
  const server = serve(mine);
  const user = await openMine(server);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });
  await user.type(field, "One{Shift>}{Enter}{/Shift}two");
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing: true }));
  expect(server.find(/\/messages\//)).toBeUndefined();
  await user.keyboard("{Enter}");
  await vi.waitFor(() => expect(server.find(/\/messages\//)?.body).toEqual({ text: "One\ntwo" }));
  expect(field.value).toBe("");
});

it("keeps the draft when the agent looks at the list and comes back", async () => {
  const user = await openMine();
  await user.type(screen.getByRole("textbox", { name: "Your message to Maria" }), "half a sentence");
  location.hash = "#/";
  expect(await screen.findByText("Choose a conversation on the left.")).toBeTruthy();
  location.hash = `#/conversations/${mine.id}`;
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });
  expect(field.value).toBe("half a sentence");
});

it("leaves a conversation the moment the address does, so that nothing drawn later leads back to it", async () => {
  await openMine();
  act(() => void (location.hash = "#/"));
  expect(screen.getByText("Choose a conversation on the left.")).toBeTruthy();
});

it("promises an answer in the chosen minutes and gives the focus back", async () => {
  const server = serve(mine);
  const user = await openMine(server);
  await user.click(screen.getByRole("button", { name: "Promise" }));
  await user.click(screen.getByRole("radio", { name: "15 min" }));
  await user.type(screen.getByRole("textbox", { name: "Say why (optional)" }), "I ask our network people.");
  await user.click(screen.getByRole("button", { name: "Promise 15 minutes" }));
  await vi.waitFor(() =>
    expect(server.find(/\/promises\//)?.body).toEqual({ minutes: 15, text: "I ask our network people." }),
  );
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Promise" }));
});

it("ends the contact with its reason", async () => {
  const server = serve(mine);
  const user = await openMine(server);
  await user.click(screen.getByRole("button", { name: "End contact" }));
  const panel = screen.getByRole("form", { name: "End this contact" });
  await user.click(within(panel).getByRole("radio", { name: "The customer has left" }));
  await user.click(within(panel).getByRole("button", { name: "End it now" }));
  await vi.waitFor(() => expect(server.find(/\/endings\//)?.body).toEqual({ reason: "left" }));
});

it("shows who the customer is, in place of the conversation where there is no room beside it", async () => {
  const user = await openMine();
  await user.click(screen.getByRole("link", { name: "Customer details" }));
  const side = await screen.findByRole("complementary", { name: "Customer" });
  expect(within(side).getByText("maria@example.com")).toBeTruthy();
  expect(within(side).getByText("Signed in at the site")).toBeTruthy();
  expect(screen.queryByRole("log")).toBeNull();
});

it("shows the card as customers see it and says when it is saved", async () => {
  const server = serve();
  server.on(/^PUT .*\/card$/, ({ body }) => ({ json: { ...OLENA, ...(body as object) } }));
  const user = open(server);
  await user.click(await screen.findByRole("button", { name: "Your card, Olena" }));
  const dialog = screen.getByRole("dialog", { name: "Your card" });
  const line = within(dialog).getByRole("textbox", { name: "A warm line under your name" });
  await user.clear(line);
  await user.type(line, "Tea first.");
  expect(within(within(dialog).getByRole("figure")).getByText("Tea first.")).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await within(dialog).findByText("Saved. Customers see it now.")).toBeTruthy();
});

it("edits the warm line of one language and keeps the others", async () => {
  const server = serve();
  const card = { ...OLENA, signature: { uk: "Люблю загадки.", en: "I like puzzles." } };
  server.on(/\/session$/, () => ({
    json: session({ now: Date.now(), expiresAt: Date.now() + 900_000, agent: card }),
  }));
  server.on(/^PUT .*\/card$/, ({ body }) => ({ json: { ...card, ...(body as object) } }));
  const user = open(server);
  await user.click(await screen.findByRole("button", { name: "Your card, Olena" }));
  const line = screen.getByRole("textbox", { name: "A warm line under your name" });
  await user.clear(line);
  await user.type(line, "Tea first.");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "The same line in Ukrainian" }).value).toBe(
    "Люблю загадки.",
  );
  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() =>
    expect(server.find(/^PUT .*\/card$/)?.body).toMatchObject({
      signature: { uk: "Люблю загадки.", en: "Tea first." },
    }),
  );
});

it("gives a text that was taken back to its own composer, and the focus to no other", async () => {
  const ivan = visitor(5, { name: "Ivan" });
  const his = conversation(6, ivan.id, { state: "active", waitingSince: null, agentId: OLENA.id });
  const server = createScriptedServer(
    inbox([entry(mine, maria, { last: hello }), entry(his, ivan)], { [maria.id]: 3, [ivan.id]: 1 }),
    Date.now,
  );
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  const record = { seq: 3, contacts: [], messages: [], notes: [], promises: [], ratings: [], offers: [] };
  server.on(/^GET .*\/visitors\/[^/]+$/, ({ path }) => ({
    json: path.endsWith(ivan.id)
      ? { ...record, visitor: ivan, conversations: [his] }
      : { ...record, visitor: maria, conversations: [mine] },
  }));
  server.on(/\/messages\//, () => ({ refuse: "wrong-state" }));
  const user = await openMine(server);
  await user.type(screen.getByRole("textbox", { name: "Your message to Maria" }), "Too late{Enter}");
  await user.click(await screen.findByRole("button", { name: "Take back" }));
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });
  expect([field.value, document.activeElement]).toEqual(["Too late", field]);
  location.hash = `#/conversations/${his.id}`;
  await screen.findByRole("textbox", { name: "Your message to Ivan" });
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Ivan" }));
});

it("cuts a long name, and keeps the mark of a new message beside it", async () => {
  const long = visitor(1, { name: `Wolfeschlegelsteinhausen${"bergerdorff".repeat(20)}` });
  const server = createScriptedServer(inbox([entry(waiting, long, { last: hello })], { [long.id]: 3 }), Date.now);
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  open(server);
  const link = await screen.findByRole("link", { name: /New message/ });
  const mark = link.querySelector(".unread")?.getBoundingClientRect();
  expect(mark?.right).toBeLessThan(link.getBoundingClientRect().right);
  expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
});

it("scrolls its messages, never the page", async () => {
  const server = serve(mine);
  const messages = Array.from({ length: 60 }, (_, index) => message(300 + index, mine.id, index + 1, { at: now }));
  const record = { seq: 60, visitor: maria, contacts: [], messages, notes: [], promises: [], ratings: [], offers: [] };
  server.on(/^GET .*\/visitors\/[^/]+$/, () => ({ json: { ...record, conversations: [mine] } }));
  await openMine(server);
  expect((await screen.findAllByRole("article")).length).toBeGreaterThanOrEqual(60);
  expect(document.documentElement.scrollHeight).toBe(document.documentElement.clientHeight);
});

it("scrolls its lists, never the page", async () => {
  const many = Array.from({ length: 40 }, (_, index) => visitor(100 + index, { name: `Customer ${index}` }));
  const entries = many.map((each, index) => entry(conversation(200 + index, each.id, { waitingSince: now }), each));
  const server = createScriptedServer(inbox(entries, {}), Date.now);
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  open(server);
  expect(await screen.findAllByRole("listitem")).toHaveLength(40);
  expect(document.documentElement.scrollHeight).toBe(document.documentElement.clientHeight);
});

it("tells its keys", async () => {
  const user = open(serve());
  await user.click(await screen.findByRole("button", { name: "Keys" }));
  const list = screen.getByRole("dialog", { name: "Keys" });
  expect(within(list).getByText("Shift + Enter")).toBeTruthy();
});

it("keeps its page when a file is dropped where nothing takes it", async () => {
  open(serve());
  await screen.findByRole("main");
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["a"], "a.txt"));
  const dropped = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
  act(() => void document.body.dispatchEvent(dropped));
  expect(dropped.defaultPrevented).toBe(true);
  const words = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
  document.body.dispatchEvent(words);
  expect(words.defaultPrevented).toBe(false);
});
