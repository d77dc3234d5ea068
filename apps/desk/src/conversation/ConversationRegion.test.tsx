import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { DeskContext } from "../store/context.tsx";
import { createDesk } from "../store/create-desk.ts";
import type { DeskClient } from "../store/desk-client.ts";
import { createBrowser } from "../testing/browser.ts";
import { createScriptedServer, session, type ScriptedServer } from "../testing/scripted-server.ts";
import { conversation, entry, id, inbox, message, OLENA, visitor } from "../testing/world.ts";
import { Workplace } from "../shell/Workplace.tsx";

const maria = visitor(1, { name: "Maria" });
const now = Date.now();
const waiting = conversation(2, maria.id, { waitingSince: now });
const mine = { ...waiting, state: "active", waitingSince: null, agentId: OLENA.id, contactId: id(60) } as const;
const ended = { ...mine, state: "ended", agentId: null, endedAt: now, endReason: "solved" } as const;
const record = {
  visitor: maria,
  contacts: [],
  messages: [message(30, waiting.id, 3)],
  notes: [],
  promises: [],
  ratings: [],
  offers: [],
};
const changed = (seq: number, to: typeof waiting) =>
  ({ seq, at: now, type: "conversation.changed", conversation: to }) as const;

let desk: DeskClient | null = null;
afterEach(() => {
  cleanup();
  desk?.destroy();
  location.hash = "#/";
});

async function open(shown: typeof waiting): Promise<{ server: ScriptedServer; user: UserEvent }> {
  const server = createScriptedServer(inbox([entry(shown, maria)], { [maria.id]: 3 }), Date.now);
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  server.on(/^GET .*\/visitors\/[^/]+$/, () => ({ json: { ...record, seq: 3, conversations: [shown] } }));
  server.on(/\/claims\//, () => ({ json: { id: null, events: [changed(4, mine)] } }));
  server.on(/\/endings\//, () => ({ json: { id: null, events: [changed(4, ended)] } }));
  location.hash = `#/conversations/${shown.id}`;
  desk = createDesk({ server: location.origin, fetch: server.fetch, ...createBrowser() });
  desk.signIn(null);
  render(
    <DeskContext value={desk}>
      <Workplace />
    </DeskContext>,
  );
  await screen.findByRole("log");
  return { server, user: userEvent.setup() };
}

const field = () => screen.getByRole("textbox", { name: "Your message to Maria" });
const region = () => within(screen.getByRole("region", { name: "Conversation" }));
const heading = () => region().getByRole("heading", { name: "Maria", level: 2 });
const button = (name: string) => screen.getByRole("button", { name });

it("leads from Take into the field", async () => {
  const { user } = await open(waiting);
  region().getByRole("button", { name: "Take" }).focus();
  await user.keyboard("{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
});

it("leads from the end of a contact to the name of its customer", async () => {
  const { user } = await open(mine);
  await user.click(button("End contact"));
  button("End it now").focus();
  await user.keyboard("{Enter}");
  await screen.findByText(/^This contact has ended/);
  await vi.waitFor(() => expect(document.activeElement).toBe(heading()));
});

it.each(["in the field", "in a panel"])(
  "keeps the focus when the customer ends the contact: it was %s",
  async (where) => {
    const { server, user } = await open(mine);
    if (where === "in a panel") await user.click(button("Promise"));
    else field().focus();
    server.feed(maria.id, 3, changed(4, ended));
    await screen.findByText(/^This contact has ended/);
    await vi.waitFor(() => expect(document.activeElement).toBe(heading()));
  },
);

it("leaves the focus alone that is elsewhere", async () => {
  const { server, user } = await open(mine);
  await user.click(field());
  button("Your card, Olena").focus();
  server.feed(maria.id, 3, changed(4, ended));
  await screen.findByText(/^This contact has ended/);
  expect(document.activeElement).toBe(button("Your card, Olena"));
});

it.each(["End contact", "Promise"])("opens “%s” by a double click and leaves it open", async (name) => {
  const { user } = await open(mine);
  await user.dblClick(button(name));
  expect(button(name).getAttribute("aria-expanded")).toBe("true");
});

it("begins the next contact without the panel of the last", async () => {
  const { server, user } = await open(mine);
  await user.click(button("End contact"));
  server.feed(maria.id, 3, changed(4, ended));
  await screen.findByText(/^This contact has ended/);
  server.feed(maria.id, 4, changed(5, { ...mine, contactId: id(61) }));
  await vi.waitFor(() => expect(field()).toBeTruthy());
  expect(screen.queryByRole("form", { name: "End this contact" })).toBeNull();
});
