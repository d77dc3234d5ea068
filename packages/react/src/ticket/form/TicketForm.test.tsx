import { act, render, screen } from "@testing-library/react";
import type { TicketDraft } from "@warmline/client";
import { expect, test } from "vitest";
import { createFakeClient } from "../../../test/createFakeClient.ts";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { serverMarkup } from "../../../test/serverMarkup.ts";
import { brief, hosting, plain, withSite } from "../../../test/ticketSite.ts";
import { acknowledged, CHAT, conversation, live, NOW, ticket, unsent } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Ticket } from "../index.ts";

const parts = (
  <Ticket.Root>
    <Ticket.Form />
    <Ticket.Acknowledgement />
  </Ticket.Root>
);
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const send = () => screen.getByRole("button", { name: "Send" });
const form = {
  category: "servers",
  gist: "My site is slow.",
  details: "",
  email: "maria@example.com",
  name: null,
};
const outbox = (status: "sending" | "failed", title = "") => [
  unsent("", {
    id: "ticket-1",
    status,
    command: { type: "ticket", conversationId: "ticket-1", ticket: form },
    failure: title === "" ? null : { code: "invalid-request", title, retryable: false },
  }),
];

test("where a site asks little, all is on one page, and what was filled in is sent", async () => {
  const { client, user } = renderPart(parts, brief);
  expect(screen.queryByRole("button", { name: "Go on" })).toBeNull();
  expect(screen.queryByRole("list", { name: "Steps" })).toBeNull();
  expect(screen.queryByRole("combobox")).toBeNull();
  await user.type(field("In one sentence"), "My site is slow.");
  await user.type(field("What would you like us to do? (if you like)"), "Make it quick.");
  await user.type(field("Your e-mail"), "maria@example.com");
  await user.click(send());
  const sent = { gist: "My site is slow.", wanted: "Make it quick.", email: "maria@example.com" };
  expect(client.calls).toEqual([["ticket.submit", { ...sent, ticketKind: "problem", category: "billing", name: "" }]]);
});

test("says in words what is missing, focuses the first such field and sends nothing", async () => {
  const { client, user } = renderPart(parts, brief);
  await user.click(send());
  expect(document.activeElement).toBe(field("In one sentence"));
  expect(field("Your e-mail").getAttribute("aria-invalid")).toBe("true");
  const described = field("In one sentence").getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    "Please say in a sentence what it is about.",
    "What happened, or what do you need?",
  ]);
  expect(client.calls).toEqual([]);
});

test("tells of a wrong address after the field is left, not while it is typed or empty", async () => {
  const { user } = renderPart(parts, brief);
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

test("a press on a button is not lost to the error that comes up under a field one leaves by it", async () => {
  const { user } = renderPart(parts, brief);
  const wrong = "Please check the e-mail: it needs an @ and a domain.";
  await user.type(field("Your e-mail"), "maria@");
  await user.pointer({ keys: "[MouseLeft>]", target: screen.getByRole("textbox", { name: /^The details/ }) });
  expect(document.activeElement).not.toBe(field("Your e-mail"));
  expect(screen.queryByText(wrong)).toBeNull();
  await user.pointer({ keys: "[/MouseLeft]" });
  expect(await screen.findByText(wrong)).toBeTruthy();
});

test("a text that is too long stays whole, and the field says at once how long it may be", async () => {
  const { user } = renderPart(parts, brief);
  await user.click(field("In one sentence"));
  await user.paste("a".repeat(201));
  expect(field("In one sentence").value).toHaveLength(201);
  expect(field("In one sentence").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Please keep it to 200 characters.")).toBeTruthy();
  await user.click(field("What else would do? (if you like)"));
  await user.paste("a".repeat(1_001));
  expect(screen.getByText("Please keep it to 1,000 characters.")).toBeTruthy();
});

test("what the topic asks is told at its field: missing, not as it should be, not one of the choices", async () => {
  const { client, user } = renderPart(
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Fields />
        <Ticket.Submit />
      </Ticket.Form>
    </Ticket.Root>,
    withSite({ categories: [hosting] }),
  );
  act(() => client.ticket.setDraft({ gist: "Slow", email: "maria@example.com" }));
  const contract = field("Contract number");
  expect(screen.getByText("For example HH-1042")).toBeTruthy();
  expect(screen.getByText("On the first page of your contract, at the top.")).not.toBeVisible();
  await user.click(screen.getByText("Where do I find it?"));
  expect(screen.getByText("On the first page of your contract, at the top.")).toBeVisible();
  await user.click(send());
  expect(document.activeElement).toBe(contract);
  expect(screen.getByText("Please fill this in: we need it to help.")).toBeTruthy();
  await user.type(contract, "1042");
  expect(screen.getByText("Please check it: it looks like HH-1042.")).toBeTruthy();
  await user.clear(contract);
  await user.type(contract, "HH-1042");
  expect(contract.getAttribute("aria-invalid")).toBe("false");
  expect(field("Your phone (if you like)")).toMatchObject({ type: "tel", autocomplete: "tel" });
  await user.selectOptions(screen.getByRole("combobox", { name: "System (if you like)" }), "BSD");
  expect(client.ticket.getDraft().fields).toEqual({ contract: "HH-1042", system: "bsd" });
});

test("what is typed is kept and is there again, and what comes from elsewhere is shown", async () => {
  const { client, user, unmount } = renderPart(parts, brief);
  await user.type(field("In one sentence"), "Slow");
  expect(client.ticket.getDraft()).toEqual({ gist: "Slow" });
  unmount();
  render(
    <Support.Root client={client} voice={voice}>
      {parts}
    </Support.Root>,
  );
  expect(field("In one sentence").value).toBe("Slow");
  client.ticket.setDraft({ gist: "Written on another page" });
  act(() => client.support.prefill(""));
  expect(field("In one sentence").value).toBe("Written on another page");
});

test("O8: what was typed is in a form that a server rendered, whose markup is taken over", async () => {
  const drawn = (client = createFakeClient(brief)) => (
    <Support.Root client={client} voice={voice}>
      {parts}
    </Support.Root>
  );
  const container = document.createElement("div");
  container.innerHTML = serverMarkup(drawn());
  document.body.append(container);
  const rendered = field("In one sentence");
  const client = createFakeClient(brief);
  client.ticket.setDraft({ gist: "a".repeat(201) });
  render(drawn(client), { container, hydrate: true });
  await screen.findByText("Please keep it to 200 characters.");
  expect(field("In one sentence")).toBe(rendered);
  expect(rendered.value).toHaveLength(201);
});

test("a signed-in customer’s address and name are filled in", () => {
  const visitor = {
    id: "visitor-1",
    name: "Maria",
    patronymic: null,
    nameAnsweredAt: null,
    email: "maria@example.com",
    identified: true,
    locale: "en",
    createdAt: NOW,
  };
  renderPart(parts, { ...brief, visitor });
  expect(field("Your e-mail").value).toBe("maria@example.com");
  expect(field("Your name (if you like)").value).toBe("Maria");
});

test("shows word for word what page and browser would say, and sends it only where one agrees", async () => {
  const { client, user } = renderPart(parts, brief);
  await user.click(screen.getByText("What exactly?"));
  expect(await screen.findByText("https://shop.example/")).toBeVisible();
  expect(screen.getByText("A browser")).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: "Send along what this page and your browser say" }));
  expect(client.ticket.getDraft()).toEqual({ consent: true });
});

test("is followed by the acknowledgement, which takes focus", async () => {
  const { client, user } = renderPart(parts, brief);
  await user.type(field("In one sentence"), "My site is slow.");
  await user.type(field("Your e-mail"), "maria@example.com{Enter}");
  await act(async () => client.setState({ outbox: outbox("sending") }));
  expect(screen.getByRole("status").textContent).toBe("Sending…");
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Sending…" }));
  expect(screen.queryByRole("textbox")).toBeNull();
  act(() => client.setState({ outbox: [], ...acknowledged() }));
  expect(screen.getByRole("status").textContent).toContain("We have it.");
});

test("waits for the connection and says so", () => {
  renderPart(parts, { ...live, outbox: outbox("sending"), offline: true });
  expect(screen.getByText("We’ll send it once we’re connected.")).toBeTruthy();
});

test("what the server did not take is told at its field, in whatever step it is, until it is changed", async () => {
  const categories = [hosting, plain];
  const { client, user } = renderPart(parts, {
    ...withSite({ categories }),
    outbox: outbox("failed", "fields.contract: is not known"),
  });
  client.ticket.setDraft({ ...form, fields: { contract: "HH-9999" } });
  expect(screen.getByText("We couldn’t send it. Nothing is lost: change it and send it again.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Change it" }));
  expect(document.activeElement).toBe(field("Contract number"));
  expect(field("Contract number").value).toBe("HH-9999");
  expect(screen.getByText("We couldn’t take this. Please check it.")).toBeVisible();
  await user.type(field("Contract number"), "{Backspace}8");
  expect(screen.queryByText("We couldn’t take this. Please check it.")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Go on" }));
  await user.click(send());
  expect(client.calls.at(-1)).toMatchObject([
    "ticket.submit",
    { gist: "My site is slow.", fields: { contract: "HH-9998" } },
  ]);
});

test("a ticket that waits for the customer to sign in says so", () => {
  const failure = { code: "identity-required", title: "", retryable: false };
  renderPart(parts, { ...live, outbox: outbox("failed").map((item) => ({ ...item, failure })) });
  expect(screen.getByText("Please sign in first, then we can talk.")).toBeTruthy();
});

test("another ticket begins with an empty form, which takes focus", async () => {
  const { user } = renderPart(parts, { ...acknowledged(), ...brief });
  await user.click(screen.getByRole("button", { name: "Write another" }));
  expect(field("In one sentence").value).toBe("");
  expect(document.activeElement?.contains(field("In one sentence"))).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});

test("after a day the form comes first again", () => {
  const { client } = renderPart(parts, { ...acknowledged(), ...brief });
  expect(screen.getByText(ticket.reference)).toBeTruthy();
  act(() => client.tick(25 * 3_600_000));
  expect(field("In one sentence")).toBeTruthy();
});

test("tells that the chat goes on as this ticket; or the chat is kept as it is, and what is filled in stays", async () => {
  const { client, user } = renderPart(parts, { ...brief, conversations: { [CHAT]: conversation() } });
  client.ticket.setDraft({ gist: "My site is slow.", email: "maria@example.com", conversationId: CHAT });
  act(() => client.support.prefill(""));
  const note = () => screen.queryByText("Your chat goes on as this message, with all that was said in it.");
  expect(note()).toBeVisible();
  await user.click(screen.getByRole("button", { name: "No, keep the chat as it is" }));
  expect(note()).toBeNull();
  expect(document.activeElement?.contains(field("In one sentence"))).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  await user.click(send());
  const submitted = client.calls.find(([call]) => call === "ticket.submit")?.[1] as TicketDraft;
  expect(submitted).toMatchObject({ gist: "My site is slow.", email: "maria@example.com" });
  expect(submitted.conversationId).toBeUndefined();
});
