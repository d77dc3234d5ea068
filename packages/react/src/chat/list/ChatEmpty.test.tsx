import { act, render, screen } from "@testing-library/react";
import { createVoice } from "@warmline/voice";
import { uk } from "@warmline/voice/uk";
import { expect, test } from "vitest";
import { createFakeClient } from "../../../test/createFakeClient.ts";
import { renderPart } from "../../../test/renderPart.tsx";
import { live, visitor } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Chat } from "../index.ts";

const parts = (
  <Chat.Root>
    <Chat.Empty />
  </Chat.Root>
);
const called = (name: string | null, patronymic: string | null = null) => ({
  ...live,
  visitor: { ...visitor, name, patronymic },
});

test("greets by name once it is known, and as ever without", async () => {
  const { client } = renderPart(parts, called(null));
  expect(screen.getByText("Hello! What can we help you with?")).toBeTruthy();
  act(() => client.setState(called("Maria")));
  expect(await screen.findByText("Hello, Maria! What can we help you with?")).toBeTruthy();
  // An address is no name.
  act(() => client.setState(called("maria@example.com")));
  expect(screen.getByText("Hello! What can we help you with?")).toBeTruthy();
});

test("calls people in Ukrainian as one does, and by no name where that is not certain", async () => {
  const client = createFakeClient(called("Марія", "Іванівна"));
  render(
    <Support.Root client={client} voice={createVoice(uk)}>
      {parts}
    </Support.Root>,
  );
  expect(await screen.findByText("Вітаємо, Маріє Іванівно! Чим вам допомогти?")).toBeTruthy();
  act(() => client.setState(called("Xyz")));
  expect(screen.getByText("Вітаємо! Чим вам допомогти?")).toBeTruthy();
});
