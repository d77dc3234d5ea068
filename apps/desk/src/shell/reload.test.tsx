import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { DeskContext } from "../store/context.tsx";
import { createDesk } from "../store/create-desk.ts";
import type { DeskClient } from "../store/desk-client.ts";
import { createScriptedServer, session } from "../testing/scripted-server.ts";
import { conversation, entry, inbox, OLENA, visitor } from "../testing/world.ts";
import { Desk } from "./Desk.tsx";

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
  desk?.signOut();
  desk?.destroy();
  location.hash = "#/";
});

const field = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });

it("O1 fault 25 (desk): what was written before a reload goes on after it, and the draft is there", async () => {
  const server = createScriptedServer(inbox([entry(mine, maria)], { [maria.id]: 1 }), Date.now);
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  server.on(/^GET .*\/visitors\/[^/]+$/, () => ({ json: { ...record, seq: 1 } }));
  const isMessage = ({ path }: { path: string }) => path.includes("/messages/");
  let answers: Promise<void> | null = new Promise(() => undefined);
  const open = () => {
    desk = createDesk({
      server: location.origin,
      fetch: async (input, init) => {
        const response = await server.fetch(input, init);
        if (isMessage({ path: input as string })) await answers;
        return response;
      },
    });
    desk.signIn(null);
    render(
      <DeskContext value={desk}>
        <Desk />
      </DeskContext>,
    );
  };

  location.hash = `#/conversations/${mine.id}`;
  open();
  await userEvent.type(await field(), "On it{Enter}");
  await vi.waitFor(() => expect(server.requests.filter(isMessage)).toHaveLength(1));
  await userEvent.type(await field(), "Half a sentence");
  cleanup();
  desk?.destroy();

  answers = null;
  open();
  expect((await field()).value).toBe("Half a sentence");
  await vi.waitFor(() => expect(server.requests.filter(isMessage)).toHaveLength(2));
  const [first, again] = server.requests.filter(isMessage);
  expect(again).toMatchObject({ path: first?.path, body: { text: "On it" } });
  await vi.waitFor(() => expect(desk?.getState().outbox).toEqual([]));
  expect(desk?.getState().storageFault).toBeNull();
});
