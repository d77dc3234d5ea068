import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Desk } from "../shell/Desk.tsx";
import { DeskContext } from "../store/context.tsx";
import { createDesk } from "../store/create-desk.ts";
import type { DeskClient } from "../store/desk-client.ts";
import { putOnLook, takeOffLook } from "../testing/look.ts";
import { createBrowser } from "../testing/browser.ts";
import { createScriptedServer, session } from "../testing/scripted-server.ts";
import { conversation, entry, inbox, message, OLENA, visitor } from "../testing/world.ts";

const now = Date.now();
const maria = visitor(1, { name: "Maria" });
const mine = conversation(2, maria.id, { state: "active", waitingSince: null, agentId: OLENA.id });
const messages = Array.from({ length: 60 }, (_, index) => message(300 + index, mine.id, index + 1, { at: now }));
const record = {
  visitor: maria,
  conversations: [mine],
  contacts: [],
  notes: [],
  promises: [],
  ratings: [],
  offers: [],
};
const told = inbox([entry(mine, maria)], { [maria.id]: 60 });

let desk: DeskClient | null = null;
beforeEach(putOnLook);
afterEach(() => {
  cleanup();
  takeOffLook();
  desk?.destroy();
  location.hash = "#/";
});

it("F3 fault 14 (desk): a store that was replaced leaves the reader’s place, the draft with its focus, and what waits", async () => {
  const server = createScriptedServer(told, Date.now);
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  server.on(/^GET .*\/visitors\/[^/]+$/, () => ({ json: { ...record, seq: 60, messages } }));
  server.on(/\/messages\//, () => "lost");
  let letIn: () => void = () => undefined;
  let gate: Promise<void> | null = null;
  location.hash = `#/conversations/${mine.id}`;
  desk = createDesk({
    server: location.origin,
    fetch: async (...request) => (await gate, server.fetch(...request)),
    ...createBrowser(),
  });
  desk.signIn(null);
  render(
    <div data-wl="support-root">
      <DeskContext value={desk}>
        <Desk />
      </DeskContext>
    </div>,
  );
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });
  await userEvent.type(field, "On it{Enter}");
  await screen.findByText("Try again");
  await userEvent.type(field, "Half a sentence");
  const row = screen.getByText("message 320").closest("article")!;
  await act(async () => {
    const scrolled = new Promise((resolve) =>
      screen.getByRole("log").addEventListener("scroll", resolve, { once: true }),
    );
    row.scrollIntoView({ block: "start" });
    await scrolled;
  });
  const place = row.getBoundingClientRect().top;

  gate = new Promise<void>((resolve) => (letIn = resolve));
  const later = message(400, mine.id, 61, { at: now });
  server.on(/^GET .*\/visitors\/[^/]+$/, () => ({ json: { ...record, seq: 61, messages: [...messages, later] } }));
  act(() => {
    server.push("hello", { epoch: "e2", now: Date.now(), heartbeatMs: 15_000 });
    server.push("inbox", { ...told, heads: { [maria.id]: 61 } });
  });
  await vi.waitFor(() => expect(desk?.getState()).toMatchObject({ epoch: "e2", loads: { [maria.id]: "loading" } }));
  expect(row.getBoundingClientRect().top).toBeCloseTo(place, 0);
  letIn();
  await within(screen.getByRole("log")).findByText("message 400");

  expect(within(screen.getByRole("log")).getByText("message 320").closest("article")).toBe(row);
  expect(row.getBoundingClientRect().top).toBeCloseTo(place, 0);
  expect(field.value).toBe("Half a sentence");
  expect(document.activeElement).toBe(field);
  expect(screen.getByText("On it")).toBeTruthy();
});
