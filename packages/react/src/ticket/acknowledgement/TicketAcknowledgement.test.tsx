import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { complaint, onPage, ticketed } from "../../../test/tickets.ts";
import { acknowledged, live, NOW, site, ticket } from "../../../test/world.ts";
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
  expect(screen.getByText("Thank you, Maria! We have it.")).toBeTruthy();
  expect(screen.getByText(/^Olena Bondar answers by 1:00\sPM today\.$/u)).toBeTruthy();
  expect(screen.getByText(/^A letter .*maria@example\.com\./)).toBeTruthy();
  expect(screen.getByText("This note is automatic; the next one won’t be.")).toBeTruthy();
  expect(screen.getByText("WL-7H3K-M2QX")).toBeTruthy();
  expect(screen.getByText("W L, 7 H 3 K, M 2 Q X")).toBeTruthy();
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

test("shows word for word all that was sent, and what of page and browser went along", () => {
  const context = {
    page: "https://shop.example/cart",
    browser: "Lynx 2.9",
    screen: "390 × 844",
    language: "uk-UA",
    appVersion: "4.2",
  };
  const whole = {
    details: "Since noon.\n  Twice.",
    wanted: "Make it fast.",
    otherwise: "Tell me why.",
    fields: [{ id: "contract", label: "Contract number", value: "HH-1042" }],
    checks: [{ id: "cable", text: "Is the cable in?", answer: "yes" as const }],
    context,
  };
  renderPart(note, ticketed(whole));
  const told = (term: string) => screen.getByText(term).closest("div")?.querySelector("dd")?.textContent;
  expect(told("What is it about?")).toBe("A server");
  expect(told("The details")).toBe("Since noon.\n  Twice.");
  expect(told("Contract number")).toBe("HH-1042");
  expect(told("Is the cable in?")).toBe("Yes");
  expect(told("Files")).toBe("slow.png");
  for (const words of [...Object.values(context), whole.wanted, whole.otherwise]) {
    expect(screen.getByText(words)).toBeTruthy();
  }
});

test("tells of business hours by the site’s clock where that differs, and of none where somebody is always there", () => {
  const timeZone = new Date(NOW).getTimezoneOffset() === -840 ? "UTC" : "Pacific/Kiritimati";
  const hours = { open: true, changesAt: NOW + 60_000, timeZone };
  const { client } = renderPart(note, { ...ticketed(), site: { ...site, hours } });
  expect(
    screen.getByText(/^Counted in our business hours\. By our clock that is \S+ (at )?\d+:\d\d .*\.$/u),
  ).toBeTruthy();
  act(() => client.setState({ site: { ...site, hours: { ...hours, changesAt: null } } }));
  expect(screen.queryByText(/business hours/)).toBeNull();
});

test("is signed by a person with a wish for the day, which nobody who complains is wished", () => {
  const { unmount } = renderPart(note, ticketed());
  expect(screen.getByText("Have a good Wednesday!")).toBeTruthy();
  expect(screen.getByText("I like quiet servers and loud music.")).toBeTruthy();
  unmount();
  renderPart(note, ticketed(complaint));
  expect(screen.queryByText("Have a good Wednesday!")).toBeNull();
  expect(screen.getByText("I like quiet servers and loud music.")).toBeTruthy();
});

test("leads to the page of the ticket, which is not there where it was answered meanwhile", async () => {
  const withPage = (
    <Ticket.Root>
      <Ticket.Acknowledgement />
      <Ticket.Page />
    </Ticket.Root>
  );
  const { client, user, unmount } = renderPart(withPage, ticketed());
  await user.click(screen.getByRole("button", { name: "Open it" }));
  expect(client.calls).toContainEqual(["ticket.show", "ticket-1"]);
  unmount();
  renderPart(withPage, onPage({ answeredAt: NOW }));
  expect(screen.queryByText(/^Olena Bondar answers/)).toBeNull();
});
