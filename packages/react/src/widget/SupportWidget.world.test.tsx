import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { SupportStorage } from "@warmline/client";
import { Agent, carry, type World } from "@warmline/testing";
import { createWorld } from "@warmline/testing/browser";
import { setupWorker } from "msw/browser";
import { StrictMode } from "react";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { voice } from "../../test/renderPart.tsx";
import { serverMarkup } from "../../test/serverMarkup.ts";
import { SupportWidget } from "./index.ts";

const SERVER = "https://support.fernhost.example";
const worker = setupWorker();
/** Method and path of what the page asked of the server. */
let asked: string[] = [];
let world: World;

beforeAll(async () => {
  world = await createWorld({ publicUrl: SERVER, site: (site) => site.origins.push(location.origin) });
  worker.use(...carry(world.app, SERVER));
  worker.events.on("request:start", ({ request }) => {
    const { origin, pathname } = new URL(request.url);
    if (origin === SERVER) asked.push(`${request.method} ${pathname}`);
  });
  await worker.start({ quiet: true });
});

beforeEach(() => {
  asked = [];
});

afterAll(async () => {
  await worker.stop();
});

const sessions = () => asked.filter((call) => call === "POST /v1/session").length;
const streams = () => asked.filter((call) => call === "GET /v1/stream").length;
const button = (name: string) => screen.findByRole("button", { name });
const place = () => screen.findByRole("region", { name: "Your place in line" });
const field = () => screen.getByRole("textbox", { name: "Your message" });

/** What one browser keeps. */
function createStorage(): SupportStorage {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
}

function show(storage = createStorage()) {
  const widget = <SupportWidget server={SERVER} site="fernhost" voice={voice} storage={storage} />;
  return { storage, user: userEvent.setup(), ...render(<StrictMode>{widget}</StrictMode>) };
}

test("asks nothing of the server before it is opened, and then goes by one session and one stream", async () => {
  const { user, unmount } = show();
  const launcher = await button("Talk to us");
  expect(asked).toEqual([]);
  await user.click(launcher);
  expect((await place()).textContent).toContain("Write to us now and you’re first in line.");
  await waitFor(() => expect(streams()).toBe(1));
  expect(sessions()).toBe(1);
  unmount();
  expect(document.querySelector("[data-wl]")).toBeNull();
});

test("takes over the markup that a server made: the launcher stays, and its first click counts", async () => {
  const widget = (
    <StrictMode>
      <SupportWidget server={SERVER} site="fernhost" voice={voice} storage={createStorage()} />
    </StrictMode>
  );
  const container = document.createElement("div");
  container.innerHTML = serverMarkup(widget);
  document.body.append(container);
  const launcher = await button("Talk to us");
  render(widget, { container, hydrate: true });
  expect(asked).toEqual([]);
  await userEvent.click(launcher);
  await place();
  expect(launcher.isConnected).toBe(true);
  await waitFor(() => expect(streams()).toBe(1));
  expect(sessions()).toBe(1);
});

test("a whole contact: written, answered, rated by one click, and there again at the next visit", async () => {
  const { storage, user, unmount } = show();
  await user.click(await button("Talk to us"));
  await user.type(field(), "My site is down{Enter}");
  await screen.findByText("Sent");
  await waitFor(async () => expect((await place()).textContent).toContain("You’re first in line."));
  // A page that has just gone may still say how far it has read.
  const chat = asked.flatMap((call) => /^PUT \/v1\/conversations\/([\w-]+)$/.exec(call)?.[1] ?? [])[0] ?? "";

  const agent = await Agent.signIn(world, await world.app.agents.createSignInLink("fernhost", "olena"));
  await agent.take(chat);
  await agent.say(chat, "It is the **certificate**. Done!");
  expect((await screen.findByText("certificate")).localName).toBe("strong");
  expect(screen.queryByRole("region", { name: "Your place in line" })).toBeNull();
  await agent.end(chat);

  expect(await screen.findByText("One click is enough.")).toBeTruthy();
  await user.click(await button("Great"));
  await screen.findByText("Saved: Great. Thank you!");
  unmount();

  show(storage);
  await user.click(await button("Talk to us"));
  await waitFor(async () => expect((await button("Great")).getAttribute("aria-pressed")).toBe("true"));
  expect(screen.getAllByText("My site is down")).toHaveLength(1);
});

test("another server or site means another line: the old one is left", async () => {
  const storage = createStorage();
  const { rerender, user } = show(storage);
  await user.click(await button("Talk to us"));
  await waitFor(() => expect(sessions()).toBe(1));
  rerender(
    <StrictMode>
      <SupportWidget server={SERVER} site="elsewhere" voice={voice} storage={storage} />
    </StrictMode>,
  );
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getAllByRole("button", { name: "Talk to us" })).toHaveLength(1);
});
