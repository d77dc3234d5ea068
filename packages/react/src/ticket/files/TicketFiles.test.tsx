import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { attached, brief, withSite } from "../../../test/ticketSite.ts";
import { Ticket } from "../index.ts";

const parts = (
  <Ticket.Root>
    <Ticket.Form />
  </Ticket.Root>
);
const picture = new File(["pixels"], "error.png", { type: "image/png" });
const holding = () => {
  const data = new DataTransfer();
  data.items.add(picture);
  return data;
};
const gist = () => screen.getByRole("textbox", { name: "In one sentence" });

test("takes files that are chosen, dropped or pasted anywhere on the form", async () => {
  const { client, user, container } = renderPart(parts, brief);
  const picker = container.querySelector<HTMLInputElement>("input[type=file]");
  expect(screen.getByRole("button", { name: "Choose files", description: /10 files/ })).toBeTruthy();
  await user.upload(picker as HTMLInputElement, picture);
  fireEvent(gist(), new DragEvent("dragenter", { bubbles: true, cancelable: true, dataTransfer: holding() }));
  expect(container.querySelector("[data-wl=ticket-files]")?.hasAttribute("data-wl-over")).toBe(true);
  fireEvent(gist(), new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: holding() }));
  fireEvent(gist(), new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: holding() }));
  const files = client.calls.map(([name, given]) => [name, (given as File[]).map((file) => file.name)]);
  expect(files).toEqual([
    ["ticket.attach", ["error.png"]],
    ["ticket.attach", ["error.png"]],
    ["ticket.attach", ["error.png"]],
  ]);
});

test("shows the files that come along, each to be held or removed; focus moves on to what is left", async () => {
  const other = { ...attached, id: "file-2", name: "log.txt", status: "done" as const };
  const { client, user } = renderPart(parts, { ...brief, uploads: [attached, other] });
  const tray = within(screen.getByRole("list", { name: "Files that come along" }));
  expect(tray.getAllByRole("listitem")).toHaveLength(2);
  await user.click(tray.getByRole("button", { name: "Pause error.png" }));
  await user.click(tray.getByRole("button", { name: "Remove error.png" }));
  expect(document.activeElement).toBe(tray.getByRole("button", { name: "Remove log.txt" }));
  expect(client.calls).toEqual([
    ["files.pause", "file-1"],
    ["files.remove", "file-1"],
  ]);
});

test("is not there where a site takes no files", () => {
  renderPart(parts, withSite({ ...brief.site, files: null }));
  expect(screen.queryByRole("group", { name: "Files and screenshots" })).toBeNull();
});
