import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { OpenJournal } from "@warmline/client/core";
import { DeskContext } from "../store/context.tsx";
import { createDesk } from "../store/create-desk.ts";
import type { DeskClient } from "../store/desk-client.ts";
import { Desk } from "../shell/Desk.tsx";
import { createBrowser } from "../testing/browser.ts";
import { createScriptedServer, session } from "../testing/scripted-server.ts";
import { conversation, entry, inbox, OLENA, visitor } from "../testing/world.ts";

const maria = visitor(1, { name: "Maria" });
const mine = conversation(2, maria.id, { state: "active", waitingSince: null, agentId: OLENA.id });
const record = {
  visitor: maria,
  conversations: [mine],
  contacts: [],
  messages: [],
  notes: [],
  promises: [],
  ratings: [],
  offers: [],
};

let desk: DeskClient | null = null;
afterEach(() => {
  cleanup();
  desk?.destroy();
  location.hash = "#/";
});

const failing =
  (name: string): OpenJournal =>
  () => {
    const fail = () => Promise.reject(new DOMException("", name));
    return { read: fail, write: fail, close: () => undefined };
  };

async function write(journal: OpenJournal) {
  const server = createScriptedServer(inbox([entry(mine, maria)], { [maria.id]: 1 }), Date.now);
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  server.on(/^GET .*\/visitors\/[^/]+$/, () => ({ json: { ...record, seq: 1 } }));
  server.on(/\/messages\//, () => "lost");
  location.hash = `#/conversations/${mine.id}`;
  desk = createDesk({ server: location.origin, fetch: server.fetch, ...createBrowser(), journal });
  desk.signIn(null);
  render(
    <DeskContext value={desk}>
      <Desk />
    </DeskContext>,
  );
  await userEvent.type(await screen.findByRole("textbox", { name: "Your message to Maria" }), "On it{Enter}");
  await screen.findByText("Try again");
  return server;
}

const asks = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

it.each([
  [
    "O7 fault 26 (desk)",
    "SecurityError",
    "This browser keeps nothing for the desk. Leave this page open until all is sent.",
  ],
  [
    "O7 fault 27 (desk)",
    "QuotaExceededError",
    "This browser’s storage is full. Leave this page open until all is sent.",
  ],
])(
  "%s: says so beside the composer and asks before the page is left, until all is sent (%s)",
  async (_, name, said) => {
    const server = await write(failing(name));
    expect(screen.getByText(said).localName).toBe("output");
    expect(asks()).toBe(true);
    server.on(/\/messages\//, () => ({ json: { id: null, events: [] } }));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await vi.waitFor(() => expect(screen.queryByText(said)).toBeNull());
    expect(asks()).toBe(false);
  },
);

it("asks before the page is left also where the session ended before all was sent", async () => {
  const server = await write(failing("SecurityError"));
  server.on(/\/session$/, () => ({ refuse: "not-authenticated" }));
  server.on(/\/messages\//, () => ({ refuse: "token-expired" }));
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("You have been signed out. Sign in with a new link to go on.");
  expect(asks()).toBe(true);
});

it("says and asks nothing where what waits is kept", async () => {
  await write(createBrowser().journal);
  expect(screen.queryByText(/Leave this page open/)).toBeNull();
  expect(asks()).toBe(false);
});
