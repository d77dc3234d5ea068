import { act, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { closeDesks, openDesk, talkWith, type OpenOptions } from "../testing/open-desk.tsx";
import type { ScriptedServer } from "../testing/scripted-server.ts";
import { id, message } from "../testing/world.ts";

const maria = talkWith(1, "Maria");

afterEach(closeDesks);

/** A server that grants uploads and takes their bytes. */
function taking(server: ScriptedServer): void {
  server.on(/^PUT .*\/desk\/files\//, ({ path }) => ({
    json: { url: `/v1/uploads/${path.split("/").at(-1)}`, grant: "grant-1", expiresAt: Date.now() + 60_000 },
  }));
  server.on(/ \/v1\/uploads\//, ({ body }) => ({ offset: body instanceof Blob ? body.size : 0 }));
}

async function open(options: OpenOptions = {}) {
  const opened = await openDesk([maria], options);
  await opened.user.click(screen.getByRole("link", { name: /^Maria/ }));
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });
  return { ...opened, field };
}

const file = (name: string, bytes = 12) => new File(["x".repeat(bytes)], name, { type: "text/plain" });

function drop(target: Element, files: File[]): void {
  const dataTransfer = new DataTransfer();
  for (const each of files) dataTransfer.items.add(each);
  act(() => void target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true })));
}

it("sends what is dropped once it is whole, as one message with its words", async () => {
  const { user, server, field } = await open({ script: taking });
  drop(field, [file("log.txt")]);
  const tray = await screen.findByRole("list", { name: "Files of your next message" });
  expect(within(tray).getByText("log.txt")).toBeTruthy();
  await within(tray).findByText("log.txt is ready");
  await user.type(field, "Here it is{Enter}");
  await vi.waitFor(() => expect(server.find(/\/messages\//)).toBeTruthy());
  const begun = server.find(/^PUT .*\/desk\/files\//);
  expect(begun?.body).toEqual({ name: "log.txt", mediaType: "text/plain", size: 12 });
  expect(server.find(/\/messages\//)?.body).toEqual({ text: "Here it is", files: [begun?.path.split("/").at(-1)] });
  expect(screen.queryByRole("list", { name: "Files of your next message" })).toBeNull();
});

it("attaches a pasted picture, and leaves text that has a picture of itself beside it to the field", async () => {
  const { field } = await open({ script: taking });
  const paste = (text?: string): boolean => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(file("table.png"));
    if (text !== undefined) clipboardData.items.add(text, "text/plain");
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    act(() => void field.dispatchEvent(event));
    return event.defaultPrevented;
  };
  expect(paste("A table")).toBe(false);
  expect(screen.queryByRole("list", { name: "Files of your next message" })).toBeNull();
  expect(paste()).toBe(true);
  expect(await screen.findByText("table.png is ready")).toBeTruthy();
});

it("waits with sending while a file is on its way, says so, and lets it be removed", async () => {
  const lost: OpenOptions["script"] = (server) => server.on(/^PUT .*\/desk\/files\//, () => "lost");
  const { user, server, field } = await open({ script: lost });
  drop(field, [file("slow.txt")]);
  await screen.findByRole("progressbar", { name: "slow.txt: 0 %" });
  await user.type(field, "With it{Enter}");
  expect(screen.getByText("The message can go as soon as its files are there.")).toBeTruthy();
  expect([field.value, server.find(/\/messages\//)]).toEqual(["With it", undefined]);
  await user.click(screen.getByRole("button", { name: "Remove slow.txt" }));
  await user.type(field, "{Enter}");
  await vi.waitFor(() => expect(server.find(/\/messages\//)?.body).toEqual({ text: "With it" }));
});

it("tells at once what is not taken, and takes no files into a note", async () => {
  const { user, server, field } = await open();
  drop(field, [file("empty.txt", 0)]);
  await screen.findByText("empty.txt was not attached: it is empty.");
  await user.click(screen.getByRole("button", { name: "Note for colleagues" }));
  drop(screen.getByRole("textbox", { name: /^Your note/ }), [file("log.txt")]);
  await screen.findByText("Notes take no files. Attach them to an answer.");
  expect(screen.queryByRole("button", { name: "Attach files" })).toBeNull();
  expect(server.find(/\/desk\/files\//)).toBeUndefined();
});

it("keeps the room of a picture, whatever comes of it, and asks for its address", async () => {
  const part = { type: "file", fileId: id(77), name: "screen.png", mediaType: "image/png", size: 2_048 } as const;
  const image = { width: 40, height: 20 };
  const sent = message(100, maria.conversation.id, 3, { at: Date.now(), parts: [{ ...part, image }] });
  const script: OpenOptions["script"] = (server) =>
    server.on(/\/desk\/files\/.*\/url$/, () => ({
      json: { download: "/v1/files/x", view: "/v1/files/x?view", expiresAt: Date.now() + 600_000 },
    }));
  const opened = await openDesk([{ ...maria, messages: [sent] }], { script });
  await opened.user.click(screen.getByRole("link", { name: /^Maria/ }));
  const card = await screen.findByRole("button", { name: "Download screen.png 2 kB" });
  await vi.waitFor(() => {
    const room = card.parentElement?.querySelector(".picture")?.getBoundingClientRect();
    expect([room?.width, room?.height]).toEqual([40, 20]);
  });
  await screen.findByRole("img", { name: "Picture: screen.png" });
  expect(opened.server.find(/\/url$/)?.path).toContain(part.fileId);
});
