import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { complaint, ticketed } from "../../../test/tickets.ts";
import { Ticket } from "../index.ts";

const note = (
  <Ticket.Root>
    <Ticket.Acknowledgement />
  </Ticket.Root>
);

const text = complaint.complaint?.document ?? "";

test("prints exactly two copies with the same text, each on a page of its own, and nothing else", async () => {
  const { user } = renderPart(note, ticketed(complaint));
  const printed: Document[] = [];
  const append = document.body.append.bind(document.body);
  vi.spyOn(document.body, "append").mockImplementation((...nodes) => {
    for (const node of nodes) if (node instanceof HTMLIFrameElement) watch(node);
    append(...nodes);
  });
  /** Hears when the frame prints, in place of the browser’s dialog. */
  function watch(frame: HTMLIFrameElement): void {
    const listen = (): void => {
      const page = frame.contentWindow;
      if (page !== null) page.print = () => void printed.push(page.document);
    };
    frame.addEventListener("load", listen, { capture: true });
  }
  await user.click(screen.getByRole("button", { name: "Print two copies" }));
  const [paper] = printed;
  expect(printed).toHaveLength(1);
  expect(paper?.title).toBe("complaint-17-2026");
  const copies = [...(paper?.body.children ?? [])] as HTMLElement[];
  expect(copies.map((copy) => copy.querySelector("h1")?.textContent)).toEqual(["Your copy", "Our copy"]);
  expect(copies.map((copy) => copy.querySelector("pre")?.textContent)).toEqual([text, text]);
  expect(copies[0]?.querySelector("p")?.outerHTML).toBe(copies[1]?.querySelector("p")?.outerHTML);
  expect(paper?.defaultView?.getComputedStyle(copies[1]!).breakBefore).toBe("page");
  paper?.defaultView?.dispatchEvent(new Event("afterprint"));
  expect(document.querySelector("iframe")).toBeNull();
});

test("saves the bytes of the document under the name that the command asks for", async () => {
  const { user } = renderPart(note, ticketed(complaint));
  const saved: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, "createObjectURL").mockImplementation((made) => {
    const address = create(made);
    if (made instanceof Blob) blobs.set(address, made);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) saved.push({ name: this.download, blob });
  });
  await user.click(screen.getByRole("button", { name: "Save as a file" }));
  expect(saved.map(({ name }) => name)).toEqual(["complaint-17-2026.txt"]);
  expect(await saved[0]?.blob.text()).toBe(text);
  await user.click(screen.getByText("Check that both are alike"));
  expect(screen.getByText("sha256sum complaint-17-2026.txt")).toBeTruthy();
  expect(screen.getByText(complaint.complaint?.fingerprint ?? "")).toBeTruthy();
});

test("is there for complaints alone, open where it is new", () => {
  const { unmount } = renderPart(note, ticketed(complaint));
  const sheet = screen.getByRole("region", { name: "The document" });
  expect(within(sheet).getByText(/та ще й як/)).toBeTruthy();
  unmount();
  renderPart(note, ticketed());
  expect(screen.queryByText(/^Complaint no/)).toBeNull();
});
