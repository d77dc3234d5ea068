import { screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { AgentPromise } from "@warmline/protocol";
import { clockTime } from "../format.ts";
import { createBrowser } from "../testing/browser.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type OpenOptions } from "../testing/open-desk.tsx";
import { message, promiseOf } from "../testing/world.ts";

const MINUTE = 60_000;
const ivan = talkWith(2, "Ivan");
const withMaria = talkWith(1, "Maria");

afterEach(closeDesks);

/** Maria, to whom something was promised nine minutes ago. */
async function open(
  over: Partial<AgentPromise>,
  options: OpenOptions = {},
): Promise<OpenDesk & { promise: AgentPromise }> {
  const now = Date.now();
  const promise = promiseOf(withMaria.conversation.id, { madeAt: now - 9 * MINUTE, dueAt: now + MINUTE, ...over });
  const maria = { ...withMaria, record: { promises: [promise] } };
  const opened = await openDesk([maria, ivan], { width: 1_000, ...options });
  location.hash = `#/conversations/${maria.conversation.id}`;
  await screen.findByRole("textbox", { name: "Your message to Maria" });
  await screen.findByText(/left$/);
  return { ...opened, promise };
}

const more = () => screen.findByRole("button", { name: "I need more time" });
const reason = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Why does it take longer?" });

it("reminds two minutes ahead, also who does not see it, and leads to the field", async () => {
  const { user, promise } = await open({});
  const said = screen.getByText("Answer now, or ask for more time and say why.");
  expect(said.closest("output")).toBeTruthy();
  expect(said.parentElement?.textContent).toContain(`You promised an answer by ${clockTime(promise.dueAt)}.`);
  await user.click(screen.getByRole("button", { name: "Answer now" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Your message to Maria" }));
});

it("does not remind while there is time, but lets one ask for more", async () => {
  await open({ dueAt: Date.now() + 5 * MINUTE });
  expect(screen.queryByText("Answer now, or ask for more time and say why.")).toBeNull();
  expect(screen.queryByRole("button", { name: "Answer now" })).toBeNull();
  expect(await more()).toBeTruthy();
});

it("asks for more time with a reason, which the customer reads", async () => {
  const { user, server, promise } = await open({});
  await user.click(await more());
  const panel = screen.getByRole("form", { name: "Ask for more time" });
  await user.click(within(panel).getByRole("radio", { name: "15 min" }));
  await user.type(await reason(), "The data centre checks the disk.");
  await user.click(within(panel).getByRole("button", { name: "Ask for 15 more minutes" }));
  await vi.waitFor(() => expect(server.find(/\/extensions\//)).toBeDefined());
  const sent = server.find(/\/extensions\//);
  expect(sent?.path).toContain(`/promises/${promise.id}/extensions/`);
  expect(sent?.body).toEqual({ minutes: 15, reason: "The data centre checks the disk." });
  expect(screen.queryByRole("form", { name: "Ask for more time" })).toBeNull();
  expect(document.activeElement).toBe(await more());
});

it("offers only times that are later than the one that was promised", async () => {
  const { user } = await open({ dueAt: Date.now() + 12 * MINUTE });
  await user.click(await more());
  const panel = screen.getByRole("form", { name: "Ask for more time" });
  const offered = within(panel)
    .getAllByRole("radio")
    .map((radio) => radio.parentElement?.textContent);
  expect(offered).toEqual(["15 min", "30 min", "1 h", "2 h"]);
});

it("sends what was half written as an answer where the promise ran out meanwhile", async () => {
  const { user, server } = await open({});
  await user.click(await more());
  await user.type(await reason(), "The disk is being checked.");
  const lapsed = promiseOf(withMaria.conversation.id, { dueAt: Date.now() - 1, state: "lapsed" });
  server.feed(withMaria.visitor.id, 3, { seq: 4, at: Date.now(), type: "promise.changed", promise: lapsed });
  await user.click(await screen.findByRole("button", { name: "Send it as an answer" }));
  await vi.waitFor(() => expect(server.find(/\/messages\//)?.body).toEqual({ text: "The disk is being checked." }));
  expect(server.find(/\/extensions\//)).toBeUndefined();
});

it("wants a reason", async () => {
  const { user, server } = await open({});
  await user.click(await more());
  await user.click(screen.getByRole("button", { name: "Ask for 10 more minutes" }));
  expect((await screen.findByText("Say why: the customer reads it.")).role).toBe("alert");
  expect(document.activeElement).toBe(await reason());
  expect((await reason()).ariaInvalid).toBe("true");
  expect(server.find(/\/extensions\//)).toBeUndefined();
});

it("keeps a half written reason over a reload", async () => {
  const browser = createBrowser();
  const { user } = await open({}, { browser });
  await user.click(await more());
  await user.type(await reason(), "The data cen");
  closeDesks();
  const again = await open({}, { browser });
  await again.user.click(await more());
  expect((await reason()).value).toBe("The data cen");
});

it("keeps the reason that came too late, to be sent as an answer", async () => {
  const { user } = await open(
    {},
    { script: (server) => server.on(/\/extensions\//, () => ({ refuse: "wrong-state" })) },
  );
  await user.click(await more());
  await user.type(await reason(), "The disk is being checked.");
  await user.click(screen.getByRole("button", { name: "Ask for 10 more minutes" }));
  await user.click(await screen.findByRole("button", { name: "Take back" }));
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });
  expect(field.value).toBe("The disk is being checked.");
});

it("says that a promise ran out, and offers to write instead of more time", async () => {
  const now = Date.now();
  const { server } = await open({ dueAt: now + 5 * MINUTE });
  const lapsed = promiseOf(withMaria.conversation.id, {
    madeAt: now - 9 * MINUTE,
    dueAt: now - MINUTE,
    state: "lapsed",
  });
  server.feed(withMaria.visitor.id, 3, { seq: 4, at: now, type: "promise.changed", promise: lapsed });
  expect((await screen.findByText(/^The promise ran out at .* Write now/)).closest("output")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Answer now" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "I need more time" })).toBeNull();
});

it("marks the time that was promised first as given more time, and the later one as what stands", async () => {
  const now = Date.now();
  const promise = promiseOf(withMaria.conversation.id, { madeAt: now, dueAt: now + 15 * MINUTE, extendedAt: now });
  const said = [-MINUTE, 15 * MINUTE].map((after, nth) =>
    message(101 + nth, withMaria.conversation.id, 3 + nth, {
      author: { kind: "agent", agentId: promise.agentId },
      at: now,
      parts: [{ type: "promise", promiseId: promise.id, minutes: 10, dueAt: now + after }],
    }),
  );
  await openDesk([{ ...withMaria, messages: said, record: { promises: [promise] } }], { width: 1_000 });
  location.hash = `#/conversations/${withMaria.conversation.id}`;
  const log = await screen.findByRole("log", { name: "Messages" });
  const marks = () =>
    within(log)
      .queryAllByText(/^Promised/)
      .map((mark) => mark.nextElementSibling?.textContent);
  await vi.waitFor(() => expect(marks()).toEqual(["given more time", "open"]));
});

it("reminds of a promise in a conversation that is not on the screen, and leads there", async () => {
  const { user, promise } = await open({});
  location.hash = `#/conversations/${ivan.conversation.id}`;
  await screen.findByRole("textbox", { name: "Your message to Ivan" });
  expect(await screen.findByText(`Your promise to Maria runs out at ${clockTime(promise.dueAt)}.`)).toBeTruthy();
  await user.click(await screen.findByRole("link", { name: "Go to Maria" }));
  await screen.findByRole("textbox", { name: "Your message to Maria" });
  expect(screen.queryByRole("link", { name: "Go to Maria" })).toBeNull();
  expect(document.title).toBe("Promise · Warmline desk");
});

it("offers more time to nobody but who promised", async () => {
  const tomas = { ...withMaria.conversation, agentId: "tomas" };
  const promise = promiseOf(tomas.id, { agentId: "tomas", madeAt: Date.now() - MINUTE, dueAt: Date.now() + MINUTE });
  const said = [message(100, tomas.id, 3, { at: Date.now() })];
  await openDesk([{ ...withMaria, conversation: tomas, messages: said, record: { promises: [promise] } }]);
  location.hash = `#/conversations/${tomas.id}`;
  await screen.findByText(/^Tomas promised an answer by/);
  expect(screen.queryByRole("button", { name: "I need more time" })).toBeNull();
});
