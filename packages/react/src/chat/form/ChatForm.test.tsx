import { act, render, screen, waitFor } from "@testing-library/react";
import type { FormPart, OutboxItem } from "@warmline/client";
import { expect, test } from "vitest";
import type { FakeClient } from "../../../test/createFakeClient.ts";
import { formPart } from "../../../test/help.ts";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { CHAT, chatting, message, NOW, unsent } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Chat } from "../index.ts";

const tree = (
  <Chat.Root>
    <Chat.List />
  </Chat.Root>
);
const asked = (change: Partial<FormPart> = {}, outbox: OutboxItem[] = []) =>
  chatting([message(1, "olena", formPart(change))], { outbox });
const field = () => screen.getByRole<HTMLInputElement>("textbox");
const sent = ({ calls }: FakeClient) => calls.filter(([name]) => name === "chat.answerForm");
const press = (name: string) => screen.getByRole("button", { name });
const focused = () => document.activeElement;

test("one question is asked at a time, all are shown before they are sent, and what was given is not asked", async () => {
  const { client, user } = renderPart(tree, asked());
  const form = screen.getByRole("form", { name: "About your domain" });
  expect(document.activeElement).toBe(document.body);
  expect(form.textContent).toContain("Question 1 of 3");
  expect(field().labels?.[0]?.textContent).toBe("Which domain?");
  await user.type(field(), "shop.example{Enter}");
  expect(form.textContent).toContain("Question 2 of 3");
  expect(field().labels?.[0]?.textContent).toBe("Your phone (if you like)");
  expect([field().type, field().autocomplete]).toEqual(["tel", "tel"]);
  expect(focused()).toBe(field());
  await user.keyboard("{Enter}");
  const choice = screen.getByRole<HTMLSelectElement>("combobox", { name: "Since when?" });
  await user.selectOptions(choice, "For longer");
  await user.click(press("Go on"));
  expect(focused()?.textContent).toBe("Is everything right?");
  const rows = [...form.querySelectorAll("dl > div")].map((row) => row.textContent);
  expect(rows).toEqual([
    "Which domain?shop.exampleChange",
    "Your e-mailmaria@example.comChange",
    "Your phoneLeft outChange",
    "Since when?For longerChange",
  ]);
  expect(sent(client)).toEqual([]);
  await user.click(press("Send"));
  expect(sent(client)).toEqual([["chat.answerForm", "message-1", { domain: "shop.example", since: "longer" }]]);
});

test("what cannot be right is said at the field, and goes with the next key", async () => {
  const { user } = renderPart(tree, asked());
  const error = () => screen.getByRole("alert").textContent;
  expect(error()).toBe("");
  await user.click(press("Go on"));
  expect(error()).toBe("Please fill this in: we need it to help.");
  expect(focused()).toBe(field());
  expect(field().getAttribute("aria-invalid")).toBe("true");
  await user.type(field(), "MY SHOP");
  expect(error()).toBe("");
  await user.keyboard("{Enter}");
  expect(error()).toBe("Please check it: it looks like shop.example.");
  const said = field().getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(said.map((id) => document.getElementById(id)?.textContent)).toEqual([
    "Please check it: it looks like shop.example.",
    "It stands on the bill. It looks like shop.example.",
  ]);
});

test("one answer can be changed and leads back to all of them, also what was given", async () => {
  const { client, user } = renderPart(tree, asked());
  await user.type(field(), "shop.example{Enter}");
  await user.click(press("Back"));
  expect(field().value).toBe("shop.example");
  await user.keyboard("{Enter}{Enter}");
  await user.selectOptions(screen.getByRole("combobox"), "Since today");
  await user.click(press("Go on"));
  await user.click(press("Change: Your e-mail"));
  expect([field().type, field().value]).toEqual(["email", "maria@example.com"]);
  expect(screen.queryByText(/Question/)).toBeNull();
  await user.clear(field());
  await user.type(field(), "maria@{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("@");
  await user.type(field(), "shop.example{Enter}");
  expect(screen.getByText("maria@shop.example")).toBeTruthy();
  await user.click(press("Send"));
  expect(sent(client)[0]?.[2]).toEqual({ domain: "shop.example", since: "today", email: "maria@shop.example" });
});

test("what is typed is there again after the page was loaded anew, at the same question", async () => {
  const { client, user, unmount } = renderPart(tree, asked());
  await user.type(field(), "shop.example{Enter}+380");
  expect(client.chat.getFormDraft("message-1")).toEqual({
    answers: { domain: "shop.example", phone: "+380" },
    at: "phone",
  });
  unmount();
  render(
    <Support.Root client={client} voice={voice}>
      {tree}
    </Support.Root>,
  );
  expect(field().value).toBe("+380");
  expect(focused()).toBe(document.body);
});

test("what the server refuses is asked again where it stands, and nothing typed is lost", async () => {
  const { client, user } = renderPart(tree, asked());
  await user.type(field(), "shop.example{Enter}{Enter}");
  await user.selectOptions(screen.getByRole("combobox"), "Since today");
  await user.click(press("Go on"));
  await user.click(press("Send"));
  const answers = [
    { field: "domain", value: "shop.example" },
    { field: "since", value: "today" },
  ];
  act(() => client.setState(asked({ answers, answeredAt: NOW })));
  await waitFor(() => expect(focused()?.textContent).toBe("Thank you, we have your answers."));
  expect(screen.queryByRole("button", { name: /Change|Send/ })).toBeNull();
  const failure = { code: "invalid-request", title: "answers.domain: is not ours", retryable: false };
  const item = unsent("", {
    status: "failed",
    failure,
    command: {
      ...{ type: "answer", conversationId: CHAT, messageId: "message-1", text: "" },
      answer: { kind: "form", answers },
    },
  });
  act(() => client.setState(asked({}, [item])));
  expect(screen.getByRole("alert").textContent).toBe("We couldn’t take this. Please check it.");
  expect(field().value).toBe("shop.example");
  await user.clear(field());
  await user.type(field(), "other.example{Enter}");
  expect(screen.getByText("Is everything right?")).toBe(focused());
  await user.click(press("Send"));
  expect(sent(client).at(-1)?.[2]).toMatchObject({ domain: "other.example", since: "today" });
});
