import { expect, onTestFinished, test, vi } from "vitest";
import { ownDataState } from "../index.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, snapshot } from "../test-kit/fixtures.ts";
import { refusal } from "../test-kit/scripted-fetch.ts";

async function setUp() {
  const world = setUpSupport();
  world.server.snapshot = snapshot({ conversations: [chat()] });
  const saved: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  onTestFinished(() => click.mockRestore());
  world.client.support.open();
  await expect.poll(() => world.client.getState().session.status).toBe("ready");
  return { ...world, saved, state: () => world.client.getState() };
}

test("E1 all that is kept is saved once as a file; what did not come from the server is not", async () => {
  const { client, server, calls, saved, state } = await setUp();
  server.onPut = () => new Response("<p>Sign in to the hotel</p>", { headers: { "content-type": "text/html" } });
  client.ownData.save();
  client.ownData.save();
  expect(ownDataState.saving(state())).toBe("loading");
  await expect.poll(() => ownDataState.saving(state())).toBe("failed");
  server.onPut = () => Response.json({ conversations: [] });
  client.ownData.save();
  await expect.poll(() => saved).toEqual(["hearthost-data.json"]);
  await expect.poll(() => ownDataState.saving(state())).toBeNull();
  expect(calls.filter(({ path }) => path === "/v1/export")).toHaveLength(2);
});

test("E3 what was erased is gone here too, drafts and restore token with it, and the window says so", async () => {
  const { client, server, stored, state } = await setUp();
  client.chat.setDraft("What I meant to say");
  server.onPut = () => refusal("internal");
  client.ownData.erase();
  expect(ownDataState.erasing(state())).toBe("loading");
  await expect.poll(() => ownDataState.erasing(state())).toBe("failed");
  expect(ownDataState.isKept(state())).toBe(true);
  server.onPut = () => Response.json({ id: "0", events: [] }, { status: 201 });
  client.ownData.erase();
  await expect.poll(() => ownDataState.erasing(state())).toBe("done");
  expect(ownDataState.isKept(state())).toBe(false);
  expect(state()).toMatchObject({ conversations: {}, window: { open: true }, session: { status: "idle" } });
  expect(client.chat.getDraft()).toBe("");
  await expect.poll(() => [...stored.keys()]).toEqual([]);
});
