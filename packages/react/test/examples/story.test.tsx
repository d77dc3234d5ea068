import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
// #region story
import type { SupportClient } from "@warmline/client";
import { SupportWidget } from "@warmline/react/widget";
import { createWorld } from "@warmline/testing/browser";
import { createVoice } from "@warmline/voice";
import { en } from "@warmline/voice/en";

export const Promised = {
  loaders: [
    async () => {
      const world = await createWorld();
      const visitor = await world.visitor();
      await visitor.begin("My site is down");
      await world.play("agent promises", { minutes: 20 });
      return { client: world.client({ storage: visitor.storage() }) };
    },
  ],
  render: (_args: object, { loaded }: { loaded: { client: SupportClient } }) => (
    <SupportWidget client={loaded.client} voice={createVoice(en)} />
  ),
};
// #endregion
import { carry } from "@warmline/testing";
import { setupWorker } from "msw/browser";
import { expect, test } from "vitest";

test("a story begins in the middle", async () => {
  const [load] = Promised.loaders;
  const loaded = await load?.();
  if (!loaded) throw new Error("The story has no loader.");
  render(Promised.render({}, { loaded }));
  await userEvent.click(await screen.findByRole("button", { name: /Talk to us/ }));
  expect((await screen.findAllByText(/20 minutes|within the time you see/)).length).toBeGreaterThan(0);
  loaded.client.destroy();
});

test("a page that makes its own client is carried by MSW", async () => {
  // #region msw
  const server = "https://support.example.com";
  const world = await createWorld({ publicUrl: server, site: (site) => site.origins.push(location.origin) });
  const worker = setupWorker(...carry(world, server));
  await worker.start({ quiet: true });

  render(<SupportWidget server={server} site="fernhost" voice={createVoice(en)} storage={world.storage()} />);
  // #endregion
  await userEvent.click(await screen.findByRole("button", { name: "Talk to us" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Your message" }), "Hello{Enter}");
  await world.play("agent answers", { text: "Good morning" });
  expect(await screen.findByText("Good morning")).toBeTruthy();
  await worker.stop();
  await world.close();
});
