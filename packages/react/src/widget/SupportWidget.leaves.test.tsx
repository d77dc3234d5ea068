import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createWorld } from "@warmline/testing/browser";
import { StrictMode } from "react";
import { expect, test } from "vitest";
import { watchLeftovers } from "../../test/leftovers.ts";
import { voice } from "../../test/renderPart.tsx";
import { SupportWidget } from "./index.ts";

test("boot, shutdown and boot again leave nothing behind: no listener, timer, node, title, style or storage", async () => {
  const world = await createWorld({
    timers: "clock",
    site: (site) => {
      site.greetings = [{ id: "hello", pages: ["*"], afterSeconds: 60, text: "Hello!" }];
    },
  });
  const kept = new Map<string, string>();
  const storage = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
  const olena = await world.agent("olena");
  document.title = "Plans";
  const pageNow = () => ({
    title: document.title,
    head: document.head.childElementCount,
    body: [...document.body.children]
      .filter((element) => element.localName !== "script")
      .map((element) => element.outerHTML),
    styles: [document.documentElement, document.body].map((element) => element.getAttribute("style")),
    adopted: document.adoptedStyleSheets.length,
    kept: [...kept.keys()],
    local: localStorage.length,
  });

  async function live(): Promise<void> {
    const client = world.client({ storage });
    const heard: string[] = [];
    const stop = client.on(({ type }) => heard.push(type));
    const container = document.body.appendChild(document.createElement("div"));
    const { unmount } = render(
      <StrictMode>
        <SupportWidget client={client} voice={voice} greetings portal onEvent={({ type }) => heard.push(type)} />
      </StrictMode>,
      { container },
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Talk to us" }));
    await user.type(await screen.findByRole("textbox", { name: "Your message" }), "Hello{Enter}");
    await waitFor(() => expect(heard).toContain("message-sent"));
    await user.click(screen.getByRole("button", { name: "Close" }));
    const chat = Object.keys(client.getState().conversations)[0] ?? "";
    await olena.take(chat);
    await olena.say(chat, "I’m here");
    await waitFor(() => expect(document.title).toBe("(1) Plans"));
    expect(kept.size).toBeGreaterThan(0);
    unmount();
    container.remove();
    client.support.signOut({ discardUnsent: true });
    client.destroy();
    stop();
    await world.settled();
  }

  // React and the browser’s own things are set up with the first use.
  await live();
  const before = pageNow();
  expect(before).toMatchObject({ title: "Plans", kept: [] });
  const leftovers = watchLeftovers();
  try {
    await live();
    await live();
    expect(await leftovers.settle()).toEqual([]);
    expect(pageNow()).toEqual(before);
  } finally {
    leftovers.stop();
  }
  await world.close();
});
