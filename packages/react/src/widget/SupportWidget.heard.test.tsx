import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createWorld } from "@warmline/testing/browser";
import { expect, test } from "vitest";
import { listen } from "../../test/heard.ts";
import { voice } from "../../test/renderPart.tsx";
import { SupportWidget } from "./index.ts";

test("what a screen reader says of a whole chat, in order and each thing once", async () => {
  const world = await createWorld({ timers: "clock" });
  const stopWalk = world.walk();
  const olena = await world.agent("olena");
  const martha = await world.visitor();
  const client = world.client({ storage: martha.storage() });
  const { heard, stop } = listen();
  render(<SupportWidget client={client} voice={voice} />);
  const user = userEvent.setup();
  const says = (sentence: string) => waitFor(() => expect(heard.at(-1)).toBe(sentence));

  await user.click(screen.getByRole("button", { name: "Talk to us" }));
  await user.type(await screen.findByRole("textbox", { name: "Your message" }), "My site is down{Enter}");
  await screen.findByText("Sent");
  const chat = Object.keys(client.getState().conversations)[0] ?? "";
  await olena.take(chat);
  await says("Olena is here and reading.");
  await olena.type(chat);
  await screen.findByText(/Olena is typing/);
  await olena.say(chat, "It is the **certificate**. See `certbot`, or [our help](https://fernhost.example/help).");
  await says("Olena writes: It is the certificate. See certbot, or our help.");

  // The same words once more.
  await olena.say(chat, "Are you there?");
  await says("Olena writes: Are you there?");
  await olena.say(chat, "Are you there?");
  await says("Olena writes: Are you there?\u200B");

  // Another view and back: nothing is read again.
  await olena.end(chat);
  await waitFor(() => expect(heard.at(-1)).toContain(voice.say("chat.ended", { reason: "solved" })));
  const window = screen.getByRole("dialog");
  await user.click(within(window).getByRole("button", { name: "Leave a message" }));
  await user.click(within(window).getByRole("button", { name: "Back" }));

  // A while without the line: one sentence for all that was missed.
  world.network.offline();
  await user.click(screen.getByRole("button", { name: "Close" }));
  await martha.say(chat, "Still down");
  await olena.take(chat);
  for (const words of ["One", "Two", "Three"]) await olena.say(chat, words);
  await act(() => world.turn(30_000));
  world.network.online();
  act(() => client.support.reconnect());
  await waitFor(() => expect(heard.some((sentence) => sentence.startsWith("3 new messages"))).toBe(true));

  // What was summed up is not told again by opening the window, and the line only moves on.
  await user.click(screen.getByRole("button", { name: /^Talk to us/ }));
  await olena.say(chat, "Four");
  await says("Olena writes: Four");

  stop();
  stopWalk();
  expect(heard).toEqual([
    "You’re first in line.",
    "Olena is here and reading.",
    "Olena writes: It is the certificate. See certbot, or our help.",
    "Olena writes: Are you there?",
    "Olena writes: Are you there?\u200B",
    expect.stringContaining(voice.say("chat.ended", { reason: "solved" })),
    // Outside of the window it is asked again.
    "How was it with Olena? One click is enough.",
    "3 new messages from Olena. The conversation is open again. Olena is here and reading.",
    "Olena writes: Four",
  ]);
  await world.close();
});

test("an answer that grows in 200 pieces is said once, whole, at its end", async () => {
  const words = Array.from({ length: 40 }, (_, at) => `no${at + 10}`).join(" ");
  const pieces = [...`${words} `];
  expect(pieces).toHaveLength(200);
  const world = await createWorld({
    timers: "clock",
    site: (site) => {
      site.bots = [{ agent: "pip", program: "helper" }];
    },
    bots: {
      async *helper() {
        for (const text of pieces) {
          yield { type: "words", text };
          await new Promise<void>((resolve) => world.clock.setTimeout(resolve, 100));
        }
      },
    },
  });
  const martha = await world.visitor();
  const client = world.client({ storage: martha.storage() });
  const { heard, stop } = listen();
  render(<SupportWidget client={client} voice={voice} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Talk to us" }));
  await user.type(await screen.findByRole("textbox", { name: "Your message" }), "Tell me all{Enter}");
  await screen.findByText(/^n/);
  await waitFor(() => expect(heard).toEqual(["Pip is here and reading."]));
  await act(() => world.turn(10_000));
  await screen.findByText(/^no10 .* no20/);
  await act(() => world.turn(15_000));
  await waitFor(() => expect(heard).toHaveLength(2));
  stop();
  expect(heard).toEqual(["Pip is here and reading.", `Pip writes: ${words}`]);
  await world.close();
});
