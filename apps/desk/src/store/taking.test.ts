import { afterEach, describe, expect, it, vi } from "vitest";
import { createBrowser } from "../testing/browser.ts";
import { createManualClock } from "../testing/manual-clock.ts";
import { createScriptedServer, session, type Answer, type ScriptedServer } from "../testing/scripted-server.ts";
import { createDesk } from "./create-desk.ts";
import type { DeskClient } from "./desk-client.ts";

let desk: DeskClient | null = null;
afterEach(() => desk?.destroy());

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

describe("setTaking", () => {
  it("begins as the server knows it, and shows a change at once", async () => {
    const server = createScriptedServer();
    server.on(/\/session$/, () => ({ json: session({ taking: false }) }));
    server.on(/\/status$/, ({ body }) => ({ json: body }));
    const opened = await open(server);
    expect(opened.getState().taking.on).toBe(false);
    opened.setTaking(true);
    expect(opened.getState().taking).toMatchObject({ on: true, saving: true });
    await vi.waitFor(() => expect(opened.getState().taking).toMatchObject({ on: true, told: true, saving: false }));
  });

  it.each<[string, Answer]>([
    ["does not answer", "lost"],
    ["refuses", { refuse: "internal" }],
  ])("goes back and says why where the server %s", async (_what, answer) => {
    const server = createScriptedServer();
    server.on(/\/status$/, () => answer);
    const opened = await open(server);
    opened.setTaking(false);
    await vi.waitFor(() => expect(opened.getState().taking.saving).toBe(false));
    expect(opened.getState().taking).toMatchObject({ on: true, told: true });
    expect(opened.getState().taking.failure).not.toBeNull();
  });

  it("of several changes the last one holds", async () => {
    const server = createScriptedServer();
    server.on(/\/status$/, ({ body }) => ({ json: body }));
    const opened = await open(server);
    opened.setTaking(false);
    opened.setTaking(true);
    opened.setTaking(false);
    await vi.waitFor(() => expect(opened.getState().taking.saving).toBe(false));
    expect(opened.getState().taking.on).toBe(false);
    const last = server.requests.findLast(({ path }) => path.endsWith("/status"));
    expect(last?.body).toEqual({ taking: false });
  });
});
