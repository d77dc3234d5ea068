import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { FileAddress, SupportState, Upload } from "@warmline/client";
import { expect, test, vi } from "vitest";
import { createFakeClient } from "../../../test/createFakeClient.ts";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { chatting, live, message, NOW } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Chat } from "../index.ts";

const chat = (
  <Chat.Root>
    <Chat.List />
    <Chat.Drop />
    <Chat.Composer>
      <Chat.Tray />
      <Chat.Refused />
      <Chat.Attach />
      <Chat.Input />
      <Chat.Send />
    </Chat.Composer>
  </Chat.Root>
);

const notes: Upload = {
  id: "file-1",
  name: "notes.txt",
  mediaType: "text/plain",
  size: 2_000,
  sent: 500,
  status: "uploading",
  failure: null,
  image: null,
  previewUrl: null,
  tray: "chat",
  messageId: null,
};
const more: Upload = { ...notes, id: "file-2", name: "more.txt", status: "paused" };

const show = (state: Partial<SupportState> = live) => renderPart(chat, state);
const input = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message" });
const attached = (calls: readonly (readonly unknown[])[]) =>
  calls.filter(([name]) => name === "files.attach").map(([, files]) => (files as File[]).map(({ name }) => name));
const holding = (...files: File[]) => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};
const paste = (clipboardData: DataTransfer) =>
  fireEvent(input(), new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
const png = () => new File(["x"], "image.png", { type: "image/png" });

test("the button tells the limits before, and takes several files", async () => {
  const { client, user, container } = show();
  const button = screen.getByRole("button", { name: "Attach files" });
  const hint = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  expect(hint?.textContent).toBe("Up to 10 files, 25 MB each.");
  await user.upload(container.querySelector<HTMLInputElement>('input[type="file"]')!, [
    png(),
    new File(["y"], "b.txt"),
  ]);
  expect(attached(client.calls)).toEqual([["image.png", "b.txt"]]);
});

test("where a site takes no files, nothing invites to them", async () => {
  const { client } = show({ ...live, site: { ...live.site!, files: null } });
  expect(screen.queryByRole("button", { name: "Attach files" })).toBeNull();
  paste(holding(png()));
  expect(attached(client.calls)).toEqual([]);
});

test("a pasted picture is attached; text that has one beside it is text", () => {
  const { client } = show();
  paste(holding(png()));
  const both = holding(png());
  both.items.add("A table", "text/plain");
  paste(both);
  expect(attached(client.calls)).toEqual([["image.png"]]);
});

test.each(["image.png", "/home/martha/image.png", "file:///home/martha/image.png\r\n"])(
  "a file copied from its folder is attached, though its name comes as text: %o",
  (name) => {
    const { client } = show();
    const copied = holding(png());
    copied.items.add(name, "text/plain");
    paste(copied);
    expect(attached(client.calls)).toEqual([["image.png"]]);
  },
);

test("files can be dropped anywhere on the chat, which shows it; dragged words are left alone", () => {
  const { client } = show();
  const log = screen.getByRole("log", { name: "Conversation" });
  const words = new DataTransfer();
  words.items.add("words", "text/plain");
  fireEvent(log, new DragEvent("dragenter", { bubbles: true, cancelable: true, dataTransfer: words }));
  expect(screen.queryByText("Let go to attach")).toBeNull();
  fireEvent(log, new DragEvent("dragenter", { bubbles: true, cancelable: true, dataTransfer: holding(png()) }));
  expect(screen.getAllByText("Let go to attach").length).toBeGreaterThan(0);
  const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: holding(png()) });
  fireEvent(log, drop);
  expect(drop.defaultPrevented).toBe(true);
  expect(attached(client.calls)).toEqual([["image.png"]]);
});

test("what is not taken is named with the reason, until the next choice", async () => {
  const client = createFakeClient(live);
  const film = { name: "film.mp4", mediaType: "video/mp4", size: 99_000_000, reason: "too-large" } as const;
  vi.spyOn(client.files, "attach").mockReturnValueOnce([film]).mockReturnValue([]);
  const { container } = render(
    <Support.Root client={client} voice={voice}>
      {chat}
    </Support.Root>,
  );
  const picker = container.querySelector<HTMLInputElement>('input[type="file"]')!;
  await userEvent.upload(picker, png());
  const said = within(container.querySelector<HTMLElement>('[data-wl="chat-refused"]')!);
  expect(said.getByText("film.mp4 is larger than 25 MB.")).toBeTruthy();
  await userEvent.upload(picker, png());
  expect(container.querySelector('[data-wl="chat-refused"]')).toBeNull();
});

test("each file tells its progress in words and as a bar, can be held, resumed and removed", async () => {
  const { client, user } = show({ ...live, uploads: [notes, more] });
  expect(screen.getByText("2 kB · 25%")).toBeTruthy();
  expect(screen.getByRole<HTMLProgressElement>("progressbar", { name: "Uploading notes.txt" }).value).toBe(500);
  await user.click(screen.getByRole("button", { name: "Pause notes.txt" }));
  await user.click(screen.getByRole("button", { name: "Resume more.txt" }));
  expect(client.calls).toContainEqual(["files.pause", "file-1"]);
  expect(client.calls).toContainEqual(["files.resume", "file-2"]);
});

test("removing by keyboard leads to the next file, and after the last one to the field", async () => {
  const { client, user } = show({ ...live, uploads: [notes, more] });
  act(() => screen.getByRole("button", { name: "Remove notes.txt" }).focus());
  await user.keyboard("{Enter}");
  expect(client.calls).toContainEqual(["files.remove", "file-1"]);
  act(() => client.setState({ uploads: [more] }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Remove more.txt" }));
  await user.keyboard("{Enter}");
  act(() => client.setState({ uploads: [] }));
  expect(document.activeElement).toBe(input());
});

test("files alone can be sent, without a word", async () => {
  const { client, user } = show({ ...live, uploads: [notes] });
  expect(screen.getByRole("button", { name: "Send" }).getAttribute("aria-disabled")).toBe("false");
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(client.calls).toContainEqual(["chat.send", ""]);
});

const DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const address = (view: string | null): FileAddress => ({ download: DOT, view, expiresAt: NOW + 600_000 });
const part = { type: "file", fileId: "file-3", name: "page.png", mediaType: "image/png", size: 2_048 } as const;

function showPicture(...addresses: (FileAddress | null)[]) {
  const client = createFakeClient(chatting([message(1, "olena", { ...part, image: { width: 400, height: 200 } })]));
  const url = vi.spyOn(client.files, "url");
  const renew = vi.spyOn(client.files, "renewUrl");
  url.mockResolvedValue(addresses[0] ?? null);
  renew.mockResolvedValue(addresses[1] ?? null);
  render(
    <Support.Root client={client} voice={voice}>
      {chat}
    </Support.Root>,
  );
  return { client, url, renew };
}

const box = () => screen.getByRole("button", { name: /page\.png/ });

test("a picture’s place has its size before it is there", async () => {
  showPicture(address(DOT));
  expect(box().getBoundingClientRect().width).toBeCloseTo(260, 0);
  const before = box().getBoundingClientRect().height;
  expect(before).toBeCloseTo(130, 0);
  await waitFor(() => expect(box().getAttribute("data-wl-status")).toBe("ready"));
  expect(box().getBoundingClientRect().height).toBe(before);
});

test("a picture comes that was out of sight and in it before a busy page was told of either", async () => {
  const out = { isIntersecting: false } as IntersectionObserverEntry;
  class Late extends IntersectionObserver {
    constructor(tell: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, observer) => tell([out, ...entries], observer), options);
    }
  }
  vi.stubGlobal("IntersectionObserver", Late);
  showPicture(address(DOT));
  vi.unstubAllGlobals();
  await waitFor(() => expect(box().getAttribute("data-wl-status")).toBe("ready"));
});

test("an address that has run out is renewed unseen", async () => {
  const { renew } = showPicture(address("data:image/gif;base64,gone"), address(DOT));
  await waitFor(() => expect(box().getAttribute("data-wl-status")).toBe("ready"));
  expect(renew).toHaveBeenCalledOnce();
});

test("what cannot be had keeps its place, and a press or the line’s return asks again", async () => {
  const { client, url } = showPicture(null);
  await screen.findByText("Load the picture again");
  url.mockResolvedValue(address(DOT));
  act(() => client.setState({ connection: { status: "idle" } }));
  act(() => client.setState({ connection: { status: "live" } }));
  await waitFor(() => expect(box().getAttribute("data-wl-status")).toBe("ready"));
});

test("a press shows it larger over the page; Escape goes back to it and closes nothing else", async () => {
  const { client } = showPicture(address(DOT));
  await waitFor(() => expect(box().getAttribute("data-wl-status")).toBe("ready"));
  await userEvent.click(box());
  const viewer = await screen.findByRole<HTMLDialogElement>("dialog", { name: "page.png" });
  expect(viewer.open).toBe(true);
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "page.png" })).toBeNull());
  expect(document.activeElement).toBe(box());
  expect(client.calls.filter(([name]) => name === "support.close")).toEqual([]);
});
