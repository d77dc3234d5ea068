import { cleanup, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Conversation, DeskVisitor, Message, Visitor } from "@warmline/protocol";
import { page } from "vitest/browser";
import { Desk } from "../shell/Desk.tsx";
import { DeskContext } from "../store/context.tsx";
import { createDesk } from "../store/create-desk.ts";
import type { DeskClient } from "../store/desk-client.ts";
import { createBrowser, type KeptByBrowser } from "./browser.ts";
import { putOnLook, takeOffLook } from "./look.ts";
import { createScriptedServer, session, type ScriptedServer } from "./scripted-server.ts";
import { conversation, entry, id, inbox, message, OLENA, visitor } from "./world.ts";

/** One customer with one conversation. */
export interface Talk {
  visitor: Visitor;
  conversation: Conversation;
  messages: readonly Message[];
  record?: Partial<DeskVisitor>;
}

/** A customer whom Olena helps, by a number of its own. */
export function talkWith(n: number, name: string, over: Partial<Conversation> = {}, messages?: Message[]): Talk {
  const who = visitor(n, { name });
  const held = conversation(n * 10, who.id, {
    state: "active",
    waitingSince: null,
    agentId: OLENA.id,
    contactId: id(n * 10 + 1),
    ...over,
  });
  const said = messages ?? [message(n * 100, held.id, 3, { at: Date.now() - 60_000 })];
  return { visitor: who, conversation: held, messages: said };
}

export interface OpenDesk {
  desk: DeskClient;
  server: ScriptedServer;
  user: UserEvent;
  browser: KeptByBrowser;
}

let opened: DeskClient[] = [];

export interface OpenOptions {
  width?: number;
  height?: number;
  browser?: KeptByBrowser;
  /** Scripts the server before the desk opens. */
  script?: (server: ScriptedServer) => void;
}

/** Opens the whole desk of Olena on a server with these conversations. */
export async function openDesk(talks: readonly Talk[], options: OpenOptions = {}): Promise<OpenDesk> {
  const { width = 1_280, height = 800, browser = createBrowser(), script } = options;
  putOnLook();
  await page.viewport(width, height);
  const heads = Object.fromEntries(talks.map((talk) => [talk.visitor.id, talk.messages.at(-1)?.seq ?? 1]));
  const lines = talks.map((talk) => entry(talk.conversation, talk.visitor, { last: talk.messages.at(-1) ?? null }));
  const server = createScriptedServer(inbox(lines, heads), Date.now);
  server.on(/\/session$/, () => ({ json: session({ now: Date.now(), expiresAt: Date.now() + 900_000 }) }));
  server.on(/^GET .*\/visitors\/[^/]+$/, ({ path }) => {
    const talk = talks.find((each) => path.endsWith(each.visitor.id));
    const told = { seq: heads[talk?.visitor.id ?? ""], visitor: talk?.visitor, conversations: [talk?.conversation] };
    const none = { contacts: [], notes: [], promises: [], ratings: [], offers: [] };
    return { json: { ...none, ...told, messages: talk?.messages, ...talk?.record } };
  });
  script?.(server);
  const desk = createDesk({ server: location.origin, fetch: server.fetch, ...browser });
  opened.push(desk);
  desk.signIn(null);
  render(
    <div id="desk" data-wl="support-root">
      <DeskContext value={desk}>
        <Desk />
      </DeskContext>
    </div>,
  );
  await screen.findByRole("navigation", { name: "Conversations" });
  await screen.findByRole("heading", { name: /^Waiting/ });
  return { desk, server, user: userEvent.setup(), browser };
}

/** Closes every desk that was opened. What its browser keeps stays. */
export function closeDesks(): void {
  cleanup();
  for (const desk of opened) desk.destroy();
  opened = [];
  takeOffLook();
  history.replaceState(null, "", "#/");
}
