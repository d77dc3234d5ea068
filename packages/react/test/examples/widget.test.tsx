// #region first
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { SupportWidget } from "@warmline/react/widget";
import { createWorld } from "@warmline/testing/browser";
import { createVoice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { expect, test } from "vitest";

test("a customer who writes is answered by a person", async () => {
  const world = await createWorld();
  render(<SupportWidget client={world.client()} voice={createVoice(en)} />);
  await userEvent.click(screen.getByRole("button", { name: "Talk to us" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Your message" }), "My site is down{Enter}");
  await world.play("agent answers", { text: "It is up again" });
  expect(await screen.findByText("It is up again")).toBeTruthy();
  await world.close();
});
// #endregion

// #region middle
test("a customer who comes back finds the answer", async () => {
  const world = await createWorld();
  const visitor = await world.visitor({ locale: "en" });
  await visitor.begin("My site is down");
  await world.play("agent answers", { text: "It is up again" });

  render(<SupportWidget client={world.client({ storage: visitor.storage() })} voice={createVoice(en)} />);
  await userEvent.click(await screen.findByRole("button", { name: /Talk to us/ }));
  expect(await screen.findByText("It is up again")).toBeTruthy();
  await world.close();
});
// #endregion
