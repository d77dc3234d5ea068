import { expect, test } from "vitest";
import { filesState } from "../index.ts";
import { memoryJournals } from "../journal/memory.ts";
import { createFakeUploads } from "../test-kit/fake-uploads.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, snapshot } from "../test-kit/fixtures.ts";
import { json } from "../test-kit/scripted-fetch.ts";

const file = (text: string) => new File([text], "note.txt", { type: "text/plain" });

/** Pages of one browser on one server, each of which can be closed. */
function setUp() {
  const uploads = createFakeUploads();
  const journal = memoryJournals();
  const stored = new Map<string, string>();
  const posted: unknown[] = [];
  const storage = {
    get: (key: string) => stored.get(key) ?? null,
    set: (key: string, value: string) => void stored.set(key, value),
    remove: (key: string) => void stored.delete(key),
  };

  async function page() {
    const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
    const world = setUpSupport({ journal, storage, tabs: undefined, random });
    world.server.snapshot = snapshot({ conversations: [chat()] });
    world.server.onPut = async (call) => {
      const answer = await uploads.answer(call);
      if (answer !== null) return answer;
      if (call.path.includes("/messages/")) posted.push(call.body);
      return json({ id: null, events: [] }, 201);
    };
    await world.open();
    return world;
  }

  return {
    uploads,
    posted,
    page,
    kept: async () => JSON.stringify(await journal("warmline:hearthost@https://support.example files").read("page")),
  };
}

test("a second page leaves an upload to the first, and sends its message when that one is gone", async () => {
  const { uploads, posted, page, kept } = setUp();
  uploads.on = ({ method }) => (method === "PATCH" ? new Promise(() => undefined) : undefined);
  const first = await page();
  first.client.files.attach([file("hello")]);
  first.client.chat.send("Look");
  await expect.poll(kept).toContain("Look");
  const second = await page();
  await expect.poll(() => second.client.getState().tab).not.toBeNull();
  expect(second.client.getState().uploads).toEqual([]);
  const [id = ""] = first.client.getState().uploads.map((upload) => upload.id);
  uploads.on = undefined;
  first.client.destroy();
  await expect.poll(() => posted).toEqual([{ text: "Look", files: [id] }]);
  expect(await uploads.text(id)).toBe("hello");
  await expect.poll(kept).toBe("[]");
});

test("what lies in the tray of a page that is closed later does not come into the tray of another", async () => {
  const { page, kept } = setUp();
  const first = await page();
  first.client.files.attach([file("hello")]);
  await expect.poll(kept).toContain("note.txt");
  const second = await page();
  await second.clock.advance(10_000);
  first.client.destroy();
  await expect.poll(kept).toBe("[]");
  expect(filesState.tray(second.client.getState())).toEqual([]);
});

test("a page that has nothing on its way holds nothing that keeps it out of the browser’s cache", async () => {
  const { page, posted } = setUp();
  const held = async () => (await navigator.locks.query()).held?.filter(({ name }) => name?.includes(" files ")).length;
  const first = await page();
  first.client.files.attach([file("hello")]);
  await expect.poll(held).toBe(1);
  await expect.poll(() => first.client.getState().uploads[0]?.status).toBe("done");
  first.client.chat.send("");
  await expect.poll(() => posted.length).toBe(1);
  await expect.poll(held).toBe(0);
});
