import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { acknowledged, live, site, ticket } from "../../../test/world.ts";
import { Ticket } from "../index.ts";

const note = (
  <Ticket.Root>
    <Ticket.Acknowledgement />
  </Ticket.Root>
);

const clipboard = (writeText: (text: string) => Promise<void>) =>
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(writeText);

test("thanks, and says who answers by when, where the letter goes, and that this is automatic", () => {
  const { client } = renderPart(note, acknowledged());
  expect(screen.getByText("Thank you! We have it.")).toBeTruthy();
  expect(screen.getByText(/^Olena Bondar answers by 1:00\sPM today\.$/u)).toBeTruthy();
  expect(screen.getByText(/^A letter .*maria@example\.com\./)).toBeTruthy();
  expect(screen.getByText("This note is automatic; the next one won’t be.")).toBeTruthy();
  expect(screen.getByText("WL-7H3K-M2QX")).toBeTruthy();
  act(() => client.tick(-24 * 60 * 60_000));
  expect(screen.getByText(/^Olena Bondar answers by 1:00\sPM, Wednesday, March 11\.$/u)).toBeTruthy();
});

test("says that the team answers where nobody is named", () => {
  renderPart(note, { ...acknowledged(), site: { ...site, agents: [] } });
  expect(screen.getByText(/^We answer by/)).toBeTruthy();
});

test("copies the reference and says so, on the button and aloud", async () => {
  const writeText = vi.fn(() => Promise.resolve());
  const { user } = renderPart(note, acknowledged());
  clipboard(writeText);
  await user.click(screen.getByRole("button", { name: "Copy the reference" }));
  expect(writeText).toHaveBeenCalledExactlyOnceWith(ticket.reference);
  await waitFor(() => expect(screen.getAllByText("Copied")).toHaveLength(2));
});

test("says when a browser refuses to copy", async () => {
  const { user } = renderPart(note, acknowledged());
  clipboard(() => Promise.reject(new Error("refused")));
  await user.click(screen.getByRole("button", { name: "Copy the reference" }));
  await waitFor(() => expect(screen.getAllByText("We couldn’t copy it. Please select it by hand.")).toHaveLength(2));
});

test("is not there before a ticket is sent", () => {
  renderPart(note, live);
  expect(screen.queryByRole("region")).toBeNull();
});
