import { act, render, screen, within } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import { carry, type World } from "@warmline/testing";
import { createWorld } from "@warmline/testing/browser";
import { setupWorker } from "msw/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { voice } from "../../test/renderPart.tsx";
import { SupportWidget } from "./index.ts";

const SERVER = "https://waiting.fernhost.example";
const worker = setupWorker();
let world: World;

beforeAll(async () => {
  world = await createWorld({
    publicUrl: SERVER,
    site: (site) => {
      site.origins.push(location.origin);
      site.callBacks = { windowMinutes: 60, leadMinutes: 30, days: 2, most: 6 };
    },
  });
  worker.use(...carry(world.app, SERVER));
  await worker.start({ quiet: true });
});

afterAll(async () => {
  await worker.stop();
  await world.close();
});

const button = (name: string) => screen.findByRole("button", { name });
const log = () => within(screen.getByRole("log", { name: "Conversation" }));

/** A customer in line, with the other ways folded out. */
async function wait(): Promise<UserEvent> {
  const user = userEvent.setup();
  const kept = new Map<string, string>();
  const storage = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
  render(<SupportWidget server={SERVER} site="fernhost" voice={voice} storage={storage} />);
  await user.click(await button("Talk to us"));
  await user.type(await screen.findByRole("textbox", { name: "Your message" }), "My shop is down.{Enter}");
  await screen.findByText(/^You’re .+ in line\.$/u);
  await user.click(screen.getByText("Don’t want to wait?"));
  return user;
}

test("a call is asked for, told on both sides, and cancelled", async () => {
  const user = await wait();
  await user.click(screen.getByText("Have us call you"));
  await user.type(screen.getByRole("textbox", { name: "Your telephone number" }), "+380 44 123 45 67");
  const times = screen.getByRole<HTMLSelectElement>("combobox", { name: "When may we call?" });
  await user.selectOptions(times, times.options[1] ?? "");
  await user.click(screen.getByRole("button", { name: "Please call me" }));
  expect(await screen.findByText(/^We’ll call \u2066\+380 44 123 45 67\u2069: /u)).toBe(document.activeElement);
  expect(await log().findByText(/^We’ll call you: /u)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Cancel the call" }));
  expect(await log().findByText("The call is off.")).toBeTruthy();
  expect(screen.getByText("Have us call you")).toBeTruthy();
});

test("a letter is asked for", async () => {
  const user = await wait();
  await user.click(screen.getByText("Write to me when it’s my turn"));
  await user.type(screen.getByRole("textbox", { name: "Your e-mail" }), "martha@clay-and-kiln.example{Enter}");
  expect(await screen.findByText("We’ll write to martha@clay-and-kiln.example when it’s your turn.")).toBeTruthy();
  expect(await button("No letter after all")).toBeTruthy();
});

test("an incident comes to the open window, is followed and is over", async () => {
  const user = await wait();
  const olena = await world.agent("olena");
  const id = await act(() => olena.tell({ title: "Mail arrives late" }));
  const article = await screen.findByRole("article", { name: "Mail arrives late" });
  const follow = await button("Tell me when it’s fixed");
  await user.click(follow);
  expect(follow.ariaPressed).toBe("true");
  await act(() => olena.tell({ title: "Mail arrives late", phase: "resolved" }, id));
  expect(await within(article).findByText("It’s fixed.")).toBeTruthy();
});
