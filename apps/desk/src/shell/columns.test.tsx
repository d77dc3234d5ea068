import { screen, within } from "@testing-library/react";
import { page } from "vitest/browser";
import { afterEach, expect, it, vi } from "vitest";
import { closeDesks, openDesk, talkWith } from "../testing/open-desk.tsx";
import { message } from "../testing/world.ts";

const maria = talkWith(1, "Maria");
const ivan = talkWith(2, "Ivan");
const lada = talkWith(3, "Lada");
const all = [maria, ivan, lada];

afterEach(closeDesks);

const line = (name: string) => screen.getByRole("link", { name: new RegExp(`^${name}`) });
const column = (place: number, name: string) => screen.findByRole("region", { name: `Conversation ${place}: ${name}` });
const field = (name: string) => screen.findByRole<HTMLTextAreaElement>("textbox", { name: `Your message to ${name}` });

it("opens a conversation beside another by Ctrl and a click, and by its button", async () => {
  const { user } = await openDesk(all, { width: 1_920 });
  await user.click(line("Maria"));
  await field("Maria");
  await user.keyboard("{Control>}");
  await user.click(line("Ivan"));
  await user.keyboard("{/Control}");
  await column(1, "Maria");
  await column(2, "Ivan");
  await user.hover(line("Lada"));
  await user.click(screen.getByRole("button", { name: "Open Lada beside" }));
  const third = within(await column(3, "Lada"));
  expect(document.activeElement).toBe(third.getByRole("heading", { name: "Lada", level: 2 }));
  expect(line("Lada").getAttribute("aria-current")).toBe("true");
  expect(line("Maria").textContent).toContain("open beside");
  expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
});

it("keeps what is typed in each column, and gives it back when a closed one opens again", async () => {
  const { user } = await openDesk(all);
  await user.click(line("Maria"));
  await user.type(await field("Maria"), "half a thought");
  await user.hover(line("Ivan"));
  await user.click(screen.getByRole("button", { name: "Open Ivan beside" }));
  await user.type(await field("Ivan"), "another one");
  expect((await field("Maria")).value).toBe("half a thought");
  await user.click(within(await column(1, "Maria")).getByRole("button", { name: "Close Maria" }));
  await vi.waitFor(() => expect(screen.queryByRole("textbox", { name: "Your message to Maria" })).toBeNull());
  expect((await field("Ivan")).value).toBe("another one");
  const left = within(screen.getByRole("region", { name: "Conversation" }));
  expect(document.activeElement).toBe(left.getByRole("heading", { name: "Ivan", level: 2 }));
  await user.click(line("Maria"));
  expect((await field("Maria")).value).toBe("half a thought");
});

it("sends from the column in which it was typed, and reads along in all of them", async () => {
  const { user, server } = await openDesk(all);
  await user.click(line("Maria"));
  await field("Maria");
  await user.click(screen.getByRole("button", { name: "Open Ivan beside" }));
  await user.type(await field("Maria"), "to Maria{Enter}");
  await vi.waitFor(() => {
    expect(server.find(/\/messages\//)?.path).toContain(maria.conversation.id);
    for (const { conversation } of [maria, ivan]) {
      const marks = server.requests.filter(({ path }) => path.includes(`${conversation.id}/marks`));
      expect(marks.at(-1)?.body).toEqual({ delivered: 3, read: 3 });
    }
  });
  expect(location.hash).toContain(maria.conversation.id);
});

it("is as it was after a reload, for the same agent", async () => {
  const { user, browser } = await openDesk(all);
  await user.click(line("Maria"));
  await field("Maria");
  await user.click(screen.getByRole("button", { name: "Open Ivan beside" }));
  await column(2, "Ivan");
  closeDesks();
  await openDesk(all, { browser });
  await column(1, "Maria");
  await column(2, "Ivan");
  expect(location.hash).toContain(ivan.conversation.id);
});

it("shows one on a phone, and the list first", async () => {
  const { user, browser } = await openDesk(all);
  await user.click(line("Maria"));
  await field("Maria");
  await user.click(screen.getByRole("button", { name: "Open Ivan beside" }));
  await column(2, "Ivan");
  await page.viewport(390, 800);
  await screen.findByRole("region", { name: "Conversation" });
  await field("Ivan");
  expect(screen.queryByRole("textbox", { name: "Your message to Maria" })).toBeNull();
  closeDesks();
  await openDesk(all, { browser, width: 390 });
  expect(location.hash).toBe("#/");
  expect(screen.queryByRole("button", { name: /^Open .* beside$/ })).toBeNull();
});

it("makes room for the customer who is asked for, and gives it back", async () => {
  const { user } = await openDesk(all);
  await user.click(line("Maria"));
  await field("Maria");
  await user.click(screen.getByRole("button", { name: "Open Ivan beside" }));
  const second = await column(2, "Ivan");
  await user.click(within(second).getByRole("link", { name: "Customer details" }));
  const side = await screen.findByRole("complementary", { name: "Customer" });
  expect(document.activeElement).toBe(within(side).getByRole("heading", { name: "Ivan" }));
  await screen.findByRole("region", { name: "Conversation" });
  await user.click(within(side).getByRole("link", { name: "Back to the conversation" }));
  await column(1, "Maria");
});

it("keeps the place in each conversation, and brings it back when it opens again; else it follows the newest", async () => {
  const many = Array.from({ length: 200 }, (_, index) => message(2_000 + index, maria.conversation.id, index + 1));
  const long = { ...maria, messages: many };
  const { user, server } = await openDesk([long, ivan]);
  await user.click(line("Maria"));
  const list = async () => screen.findByRole("log");
  /** Where a row stands in the list: what is above the list may come and go. */
  const top = (text: string) => {
    const row = screen.getByText(text).closest("article");
    const log = row?.closest("[role=log]");
    return (row?.getBoundingClientRect().top ?? 0) - (log?.getBoundingClientRect().top ?? 0);
  };
  await field("Maria");
  const atEnd = async () => {
    const { scrollHeight, scrollTop, clientHeight } = await list();
    return scrollHeight - scrollTop - clientHeight;
  };
  await expect.poll(atEnd).toBeLessThan(2);
  const scrolled = new Promise((resolve) =>
    document.addEventListener("scroll", resolve, { once: true, capture: true }),
  );
  (await list()).dispatchEvent(new WheelEvent("wheel", { deltaY: -100, bubbles: true }));
  screen.getByText("message 2100").scrollIntoView({ block: "start" });
  await scrolled;
  await new Promise(requestAnimationFrame);
  const before = top("message 2102");
  const word = message(3_000, maria.conversation.id, 201);
  server.feed(maria.visitor.id, 200, { seq: 201, at: Date.now(), type: "message.added", message: word });
  await screen.findByRole("button", { name: "Newest messages" });
  expect(Math.abs(top("message 2102") - before)).toBeLessThan(0.5);
  await user.click(line("Ivan"));
  await field("Ivan");
  await user.click(line("Maria"));
  await screen.findByText("message 2102");
  await vi.waitFor(() => expect(Math.abs(top("message 2102") - before)).toBeLessThan(2));
});
