import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { SupportWidget } from "@warmline/react/widget";
import { createWorld } from "@warmline/testing/browser";
import { createVoice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { expect, test } from "vitest";

test("a customer is answered, and a promise is kept in view", async () => {
  const world = await createWorld();
  const user = userEvent.setup();
  render(<SupportWidget client={world.client()} voice={createVoice(en)} />);

  await user.click(screen.getByRole("button", { name: "Talk to us" }));
  await user.type(screen.getByRole("textbox", { name: "Your message" }), "My site is down{Enter}");
  await world.play("agent answers", { text: "I see it too." });
  expect(await screen.findByText("I see it too.")).toBeTruthy();

  await world.play("agent promises", { minutes: 10 });
  await world.turn(8 * 60_000);
  expect(await screen.findByText("About 2 minutes left.")).toBeTruthy();
  await world.close();
});
