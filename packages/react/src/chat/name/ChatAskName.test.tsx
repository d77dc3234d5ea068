import { act, render, screen } from "@testing-library/react";
import { createVoice } from "@warmline/voice";
import { uk } from "@warmline/voice/uk";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { createFakeClient } from "../../../test/createFakeClient.ts";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, message, text, visitor } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Chat } from "../index.ts";

const asked = () => chatting([message(1, "me", text("Hello"))], { visitor });
const parts = (
  <Chat.Root>
    <Chat.AskName />
    <Chat.Composer>
      <Chat.Input />
    </Chat.Composer>
  </Chat.Root>
);
const question = () => screen.queryByRole("form", { name: "What may we call you?" });

test("asks after the first word and not before, and a name is given by Enter", async () => {
  const { client, user } = renderPart(parts, chatting([], { visitor }));
  expect(question()).toBeNull();
  act(() => client.setState(asked()));
  expect(document.activeElement).toBe(document.body);
  await user.type(screen.getByRole("textbox", { name: /What may we call you/ }), "  Maria {Enter}");
  expect(client.calls).toContainEqual(["support.giveName", { name: "Maria", patronymic: null }]);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Your message" }));
});

test("nothing typed is no name: it says what to do and gives nothing", async () => {
  const { client, user } = renderPart(parts, asked());
  await user.click(screen.getByRole("button", { name: "Save" }));
  const field = screen.getByRole("textbox", { name: /What may we call you/ });
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toContain("Rather not");
  expect(document.activeElement).toBe(field);
  expect(client.calls.filter(([name]) => name === "support.giveName")).toEqual([]);
});

test("who would rather not say is not asked again", async () => {
  const { client, user } = renderPart(parts, asked());
  await user.click(screen.getByRole("button", { name: "Rather not" }));
  expect(client.calls).toContainEqual(["support.giveName", null]);
  act(() => client.setState({ visitor: { ...visitor, nameAnsweredAt: 1 } }));
  expect(question()).toBeNull();
});

test("a language that addresses people by patronymic asks for it, without wanting it", async () => {
  const client = createFakeClient(asked());
  render(
    <Support.Root client={client} voice={createVoice(uk)}>
      {parts}
    </Support.Root>,
  );
  const user = userEvent.setup();
  await user.type(screen.getByRole("textbox", { name: /Як до вас звертатися/ }), "Марія");
  await user.type(screen.getByRole("textbox", { name: /По батькові/ }), "Іванівна");
  await user.click(screen.getByRole("button", { name: "Зберегти" }));
  expect(client.calls).toContainEqual(["support.giveName", { name: "Марія", patronymic: "Іванівна" }]);
});
