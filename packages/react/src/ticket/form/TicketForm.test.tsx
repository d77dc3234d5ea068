import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { createFakeClient } from "../../../test/createFakeClient.ts";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { serverMarkup } from "../../../test/serverMarkup.ts";
import { acknowledged, live, NOW, site, ticket, unsent } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Ticket } from "../index.ts";

const parts = (
  <Ticket.Root>
    <Ticket.Form />
    <Ticket.Acknowledgement />
  </Ticket.Root>
);
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const category = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "What is it about?" });
const submit = () => screen.getByRole("button", { name: "Send" });
const draft = { category: "servers", gist: "My site is slow.", details: "", email: "maria@example.com", name: null };
const outbox = (status: "sending" | "failed") => [
  unsent("", { id: "ticket-1", status, command: { type: "ticket", conversationId: "ticket-1", ticket: draft } }),
];

test("sends what was filled in", async () => {
  const { client, user } = renderPart(parts, live);
  await user.selectOptions(category(), "A server");
  await user.type(field("In one sentence"), " My site is slow. ");
  await user.type(field("The details (if you like)"), "Since noon.");
  await user.type(field("Your e-mail"), "maria@example.com");
  await user.click(submit());
  expect(client.calls).toEqual([["ticket.submit", { ...draft, details: "Since noon." }]]);
});

test("says in words what is missing, focuses the first such field and sends nothing", async () => {
  const { client, user } = renderPart(parts, live);
  await user.selectOptions(category(), "A server");
  await user.click(submit());
  expect(document.activeElement).toBe(field("In one sentence"));
  expect(screen.getByText("Please say in a sentence what it is about.")).toBeTruthy();
  expect(field("Your e-mail").getAttribute("aria-invalid")).toBe("true");
  const described = field("In one sentence").getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    "Please say in a sentence what it is about.",
    "What happened, or what do you need?",
  ]);
  expect(client.calls).toEqual([]);
});

test("tells of a wrong address after the field is left, not while it is typed or empty", async () => {
  const { user } = renderPart(parts, live);
  const wrong = "Please check the e-mail: it needs an @ and a domain.";
  await user.click(field("Your e-mail"));
  await user.tab();
  expect(screen.queryByText(wrong)).toBeNull();
  await user.type(field("Your e-mail"), "maria@");
  expect(screen.queryByText(wrong)).toBeNull();
  await user.tab();
  expect(screen.getByText(wrong)).toBeTruthy();
  await user.type(field("Your e-mail"), "example.com");
  expect(screen.queryByText(wrong)).toBeNull();
});

test("a text that is too long stays whole, and the field says at once how long it may be", async () => {
  const { user } = renderPart(parts, live);
  await user.click(field("In one sentence"));
  await user.paste("a".repeat(201));
  expect(field("In one sentence").value).toHaveLength(201);
  expect(field("In one sentence").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Please keep it to 200 characters.")).toBeTruthy();
  await user.click(field("The details (if you like)"));
  await user.paste("a".repeat(8_001));
  expect(field("The details (if you like)").value).toHaveLength(8_001);
  expect(screen.getByText("Please keep it to 8,000 characters.")).toBeTruthy();
});

test("a category that the site no longer has must be chosen anew", async () => {
  const { client, user } = renderPart(parts, live);
  await user.selectOptions(category(), "A server");
  await user.type(field("In one sentence"), "My site is slow.");
  await user.type(field("Your e-mail"), "maria@example.com");
  act(() => client.setState({ site: { ...site, categories: site.categories.slice(0, 1) } }));
  await user.click(submit());
  expect(client.calls).toEqual([]);
  expect(screen.getByText("Please choose what it is about.")).toBeTruthy();
  expect(document.activeElement).toBe(category());
});

test("what is typed is kept and is there again", async () => {
  const { client, user, unmount } = renderPart(parts, live);
  await user.type(field("In one sentence"), "Slow");
  expect(client.ticket.getDraft()).toEqual({ gist: "Slow" });
  unmount();
  render(
    <Support.Root client={client} voice={voice}>
      {parts}
    </Support.Root>,
  );
  expect(field("In one sentence").value).toBe("Slow");
});

test("O8: what was typed is in a form that a server rendered, whose markup is taken over", async () => {
  const form = (client = createFakeClient(live)) => (
    <Support.Root client={client} voice={voice}>
      {parts}
    </Support.Root>
  );
  const container = document.createElement("div");
  container.innerHTML = serverMarkup(form());
  document.body.append(container);
  const rendered = field("In one sentence");
  const client = createFakeClient(live);
  client.ticket.setDraft({ gist: "a".repeat(201) });
  render(form(client), { container, hydrate: true });
  await screen.findByText("Please keep it to 200 characters.");
  expect(field("In one sentence")).toBe(rendered);
  expect(rendered.value).toHaveLength(201);
});

test("a signed-in customer’s address and name are filled in", () => {
  const visitor = {
    id: "visitor-1",
    name: "Maria",
    email: "maria@example.com",
    identified: true,
    locale: "en",
    createdAt: NOW,
  };
  renderPart(parts, { ...live, visitor });
  expect(field("Your e-mail").value).toBe("maria@example.com");
  expect(field("Your name (if you like)").value).toBe("Maria");
});

test("is followed by the acknowledgement, which takes focus", async () => {
  const { client, user } = renderPart(parts, live);
  await user.selectOptions(category(), "A server");
  await user.type(field("In one sentence"), "My site is slow.");
  await user.type(field("Your e-mail"), "maria@example.com{Enter}");
  await act(async () => client.setState({ outbox: outbox("sending") }));
  expect(screen.getByRole("status").textContent).toBe("Sending…");
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Sending…" }));
  expect(screen.queryByRole("textbox")).toBeNull();
  act(() => client.setState({ outbox: [], ...acknowledged() }));
  expect(screen.getByRole("status").textContent).toBe("Thank you! We have it.");
});

test("waits for the connection and says so", () => {
  renderPart(parts, { ...live, outbox: outbox("sending"), offline: true });
  expect(screen.getByText("We’ll send it once we’re connected.")).toBeTruthy();
});

test("a ticket that was refused says what can be done, and is changed without typing it anew", async () => {
  const { user } = renderPart(parts, { ...live, outbox: outbox("failed") });
  expect(screen.getByText("We couldn’t send it. Nothing is lost: change it and send it again.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Change it" }));
  expect(field("In one sentence").value).toBe("My site is slow.");
  expect(category().value).toBe("servers");
});

test("a ticket that waits for the customer to sign in says so", () => {
  const failure = { code: "identity-required", title: "", retryable: false };
  renderPart(parts, { ...live, outbox: outbox("failed").map((item) => ({ ...item, failure })) });
  expect(screen.getByText("Please sign in first, then we can talk.")).toBeTruthy();
});

test("another ticket begins with an empty form", async () => {
  const { user } = renderPart(parts, acknowledged());
  await user.click(screen.getByRole("button", { name: "Write another" }));
  expect(field("In one sentence").value).toBe("");
});

test("after a day the form comes first again", () => {
  const { client } = renderPart(parts, acknowledged());
  expect(screen.getByText(ticket.reference)).toBeTruthy();
  act(() => client.tick(25 * 3_600_000));
  expect(field("In one sentence")).toBeTruthy();
});
