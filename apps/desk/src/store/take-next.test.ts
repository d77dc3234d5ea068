import { afterEach, describe, expect, it, vi } from "vitest";
import type { Conversation } from "@warmline/protocol";
import { createBrowser } from "../testing/browser.ts";
import { createManualClock } from "../testing/manual-clock.ts";
import { createScriptedServer, session, type ScriptedServer } from "../testing/scripted-server.ts";
import { conversation, entry, id, inbox, placeAt, visitor } from "../testing/world.ts";
import { createDesk } from "./create-desk.ts";
import type { DeskClient } from "./desk-client.ts";

const people = [1, 2, 3].map((n) => visitor(n, { name: `Customer ${n}` }));

let desk: DeskClient | null = null;
afterEach(() => desk?.destroy());

function serve(over: Partial<Conversation> = {}): ScriptedServer {
  const entries = people.map((each, index) =>
    entry(conversation(10 + index, each.id, { waitingSince: index + 1, ...over }), each),
  );
  const heads = Object.fromEntries(people.map((each) => [each.id, 1]));
  return createScriptedServer(inbox(entries, heads));
}

async function open(server: ScriptedServer): Promise<DeskClient> {
  const made = createDesk({
    server: "http://support.test",
    fetch: server.fetch,
    clock: createManualClock(),
    ...createBrowser(),
  });
  desk = made;
  made.signIn(null);
  await vi.waitFor(() => expect(made.getState().arrived).toBe(true));
  return made;
}

const claimed = (server: ScriptedServer): string[] =>
  server.requests.flatMap(({ path }) => /conversations\/([^/]+)\/claims/.exec(path)?.[1] ?? []);

describe("takeNext", () => {
  it("takes the first in line who is here", async () => {
    const server = serve();
    const opened = await open(server);
    const line = { places: [placeAt(id(10), { awaySince: 1 })], here: [], freeSlots: 1, asOf: 1 };
    server.push("moment", { type: "line", line });
    await vi.waitFor(() => expect(opened.getState().line).toEqual(line));
    expect(opened.takeNext()).toBe(id(11));
    await vi.waitFor(() => expect(claimed(server)).toEqual([id(11)]));
  });

  it("tries the one after that, once, where a colleague was quicker", async () => {
    const server = serve();
    server.on(/\/claims\//, () => ({ refuse: "taken" }));
    const opened = await open(server);
    expect(opened.takeNext()).toBe(id(10));
    await vi.waitFor(() => expect(claimed(server)).toEqual([id(10), id(11)]));
    await vi.waitFor(() => expect(opened.getState().outbox).toEqual([]));
    expect(claimed(server)).toHaveLength(2);
    expect(opened.getState().instead).toEqual({ of: id(10), conversationId: id(11) });
    expect(opened.getState().notices.map(({ conversationId, kind }) => [conversationId, kind])).toEqual([
      [id(11), "taken"],
    ]);
  });

  it("says that a colleague was quicker where nobody else can be taken", async () => {
    const server = serve();
    server.on(/\/claims\//, () => ({ refuse: "taken" }));
    const opened = await open(server);
    const places = [id(11), id(12)].map((each) => placeAt(each, { awaySince: 1 }));
    server.push("moment", { type: "line", line: { places, here: [], freeSlots: 1, asOf: 1 } });
    await vi.waitFor(() => expect(opened.getState().line).not.toBeNull());
    opened.takeNext();
    await vi.waitFor(() => expect(opened.getState().notices.map(({ kind }) => kind)).toEqual(["taken"]));
    expect(claimed(server)).toEqual([id(10)]);
  });

  it("gives nobody where nobody can be taken", async () => {
    const server = serve({ category: "billing" });
    server.on(/\/session$/, () => ({ json: session({ cannotServe: ["billing"] }) }));
    const opened = await open(server);
    expect(opened.takeNext()).toBeNull();
  });
});
