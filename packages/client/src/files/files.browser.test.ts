import { afterEach, expect, onTestFinished, test } from "vitest";
import { filesState, type SupportClient } from "../index.ts";
import { indexedDbJournal } from "../journal/indexed-db.ts";
import { createFakeUploads } from "../test-kit/fake-uploads.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, snapshot } from "../test-kit/fixtures.ts";
import { json } from "../test-kit/scripted-fetch.ts";
import { measure } from "./picture.ts";
import { withoutPlace } from "./private-jpeg.ts";

const KEY = "warmline:hearthost@https://support.example";

afterEach(async () => {
  for (const name of [KEY, `${KEY} files`]) {
    await new Promise((done) => {
      const request = indexedDB.deleteDatabase(name);
      for (const event of ["success", "error", "blocked"]) request.addEventListener(event, done);
    });
  }
});

function setUp() {
  const uploads = createFakeUploads();
  const stored = new Map<string, string>();
  const posted: unknown[] = [];
  const storage = {
    get: (key: string) => stored.get(key) ?? null,
    set: (key: string, value: string) => void stored.set(key, value),
    remove: (key: string) => void stored.delete(key),
  };

  function page(): SupportClient {
    const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
    const { client, server } = setUpSupport({ journal: indexedDbJournal, storage, tabs: undefined, random });
    server.snapshot = snapshot({ conversations: [chat()] });
    server.onPut = async (call) => {
      const answer = await uploads.answer(call);
      if (answer !== null) return answer;
      if (call.path.includes("/messages/")) posted.push(call.body);
      return json({ id: null, events: [] }, 201);
    };
    client.support.open();
    return client;
  }

  return { uploads, posted, stored, page };
}

async function kept(): Promise<string[]> {
  const journal = indexedDbJournal(`${KEY} files`);
  onTestFinished(() => journal.close());
  return (await journal.read("")).map(([name]) => name.split(" ")[0] ?? "");
}

/** A picture whose left half is red and whose right half is blue. */
function draw(width: number, height: number, type: string): Promise<Blob> {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  for (const [index, color] of ["red", "blue"].entries()) {
    context!.fillStyle = color;
    context?.fillRect((index * width) / 2, 0, width / 2, height);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), type),
  );
}

/** The same photo as a camera writes it that was held upright. */
async function heldUpright(photo: Blob): Promise<Blob> {
  const orientation = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
  const place = [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2, ...orientation, ...place, 0, 0, 0, 0];
  const segment = [0xff, 0xe1, 0, tiff.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return new Blob([photo.slice(0, 2), Uint8Array.from(segment), photo.slice(2)], { type: photo.type });
}

test("O1: a file outlives its page in IndexedDB, byte for byte, and nothing is left when its message is stored", async () => {
  const { uploads, posted, stored, page } = setUp();
  uploads.on = ({ method }) => (method === "PATCH" ? new Promise(() => undefined) : undefined);
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const first = page();
  first.files.attach([new File([bytes], "log.bin")]);
  first.chat.send("Look");
  await expect.poll(kept).toEqual(["bytes", "page"]);
  const [id = ""] = first.getState().uploads.map((upload) => upload.id);
  first.destroy();
  uploads.on = undefined;
  const second = page();
  await expect.poll(() => posted).toEqual([{ text: "Look", files: [id] }]);
  expect(new Uint8Array((await uploads.files.get(id)?.bytes.arrayBuffer()) ?? [])).toEqual(bytes);
  await expect.poll(kept).toEqual([]);
  await expect.poll(() => stored.has(`${KEY} files`)).toBe(false);
  expect(second.getState().uploads).toEqual([]);
});

test("a picture shows itself and tells its size at once, and its address here ends with it", async () => {
  const { page } = setUp();
  const client = page();
  client.files.attach([new File([await draw(40, 20, "image/png")], "a.png", { type: "image/png" })]);
  const [before] = filesState.tray(client.getState());
  expect(before?.previewUrl).toMatch(/^blob:/);
  await expect.poll(() => filesState.tray(client.getState())[0]?.image).toEqual({ width: 40, height: 20 });
  expect((await fetch(before?.previewUrl ?? "")).ok).toBe(true);
  client.files.remove(before?.id ?? "");
  await expect(fetch(before?.previewUrl ?? "")).rejects.toThrow("Failed to fetch");
});

test("what only calls itself a picture is a file like any other", async () => {
  const { page } = setUp();
  const client = page();
  client.files.attach([new File(["no picture"], "a.png", { type: "image/png" })]);
  await expect
    .poll(() => filesState.tray(client.getState())[0])
    .toMatchObject({ status: "done", previewUrl: null, image: null });
});

test("a photo is drawn the same way up without what the camera wrote beside it", async () => {
  const photo = await heldUpright(await draw(40, 20, "image/jpeg"));
  const clean = await withoutPlace(photo);
  expect(clean.size).toBeLessThan(photo.size);
  for (const blob of [photo, clean]) {
    const url = URL.createObjectURL(blob);
    onTestFinished(() => URL.revokeObjectURL(url));
    expect(await measure(url)).toEqual({ width: 20, height: 40 });
  }
  const pixels = async (blob: Blob) => {
    const picture = await createImageBitmap(blob);
    const context = new OffscreenCanvas(20, 40).getContext("2d");
    context?.drawImage(picture, 0, 0);
    return context?.getImageData(0, 0, 20, 40).data;
  };
  expect(await pixels(clean)).toEqual(await pixels(photo));
});
