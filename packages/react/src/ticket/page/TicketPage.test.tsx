import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { onPage, TICKET, ticketed } from "../../../test/tickets.ts";
import { message, NOW, site, unsent } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Ticket } from "../index.ts";

const view = (
  <Ticket.Root>
    <Ticket.All />
    <Ticket.Acknowledgement />
    <Ticket.List />
    <Ticket.New />
    <Ticket.Page />
    <Ticket.Answer />
    <Ticket.ToChat />
  </Ticket.Root>
);

const MINUTE = 60_000;

test("the list tells of each ticket what it is about, its kind, how it stands and by when, and leads to its page", async () => {
  const { client, user } = renderPart(view, ticketed({ kind: "wish", status: "planned", answerBy: NOW + 60 * MINUTE }));
  await user.click(screen.getByRole("button", { name: "All your messages" }));
  const list = screen.getByRole("list", { name: "All your messages" });
  expect(document.activeElement).toBe(list);
  const item = within(list).getByRole("button");
  expect(item.textContent).toMatch(/^My site is slow\.PlannedA wish · WL-7H3K-M2QXAnswer by 1:00\sPM$/u);
  await user.click(item);
  expect(client.calls).toContainEqual(["ticket.show", TICKET]);
  const page = screen.getByRole("region", { name: "My site is slow." });
  expect(document.activeElement).toBe(page);
  expect(client.calls).toContainEqual(["chat.choose", TICKET]);
  await user.click(screen.getByRole("button", { name: "All your messages" }));
  expect(screen.queryByRole("region", { name: "My site is slow." })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Write another" }));
  expect(client.calls.at(-1)).toEqual(["ticket.show", "new"]);
});

test("the window and the view are named by what they show", async () => {
  const window = (
    <Support.Window>
      <Support.Title />
      <Support.Go to="ticket" />
      <Support.Go to="chat" />
      <Support.View name="ticket">{view}</Support.View>
    </Support.Window>
  );
  const { user } = renderPart(window, ticketed());
  const names = () => [
    screen.getByRole("dialog").ariaLabelledByElements?.[0]?.textContent,
    document.querySelector('[data-wl="support-view"]')?.getAttribute("aria-label") ?? null,
  ];
  const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
  expect(names()).toEqual(["Talk to us", null]);
  await press("Leave a message");
  await press("All your messages");
  expect(names()).toEqual(["All your messages", "All your messages"]);
  await press(/^My site is slow/);
  expect(names()).toEqual(["Your message", "Your message"]);
  await press("All your messages");
  await press("Write another");
  expect(names()).toEqual(["Leave a message", "Leave a message"]);
  await press("All your messages");
  await press("Back");
  expect(names()).toEqual(["Talk to us", null]);
});

test("the chronology tells what happened when, with people and times", () => {
  const joined = { type: "notice", notice: "joined", agentId: "olena" } as const;
  const became = { type: "notice", notice: "became", kind: "chat" } as const;
  const over = { type: "notice", notice: "ended", reason: "solved" } as const;
  const at = (minute: number) => NOW + minute * MINUTE;
  const history = [
    { status: "received", at: at(0), agentId: null },
    { status: "working", at: at(2), agentId: "olena" },
    { status: "answered", at: at(4), agentId: "olena" },
    { status: "received", at: at(5), agentId: null },
    { status: "solved", at: at(6), agentId: null },
  ] as const;
  const messages = [
    { ...message(1, "system", joined), conversationId: TICKET, at: at(1) },
    { ...message(2, "system", became), conversationId: TICKET, at: at(3) },
    { ...message(3, "system", over), conversationId: TICKET, at: at(6) },
  ];
  renderPart(view, onPage({ status: "solved", history: [...history] }, { state: "ended" }, messages));
  const steps = screen.getByText("What happened so far").closest("details")?.querySelectorAll("li") ?? [];
  expect([...steps].map((step) => step.querySelector("span")?.textContent)).toEqual([
    "It reached us.",
    "Olena Bondar is here and reading.",
    "Olena Bondar is working on it.",
    "This goes on as a chat. Everything said so far is here.",
    "Olena Bondar answered.",
    "You wrote again.",
    "Solved by Hearthost.",
  ]);
  expect(steps[2]?.querySelector("time")?.textContent).toMatch(/^Wednesday, March 11, 12:02\sPM$/u);
});

test("what is solved is celebrated, and writing again opens it", () => {
  const { client } = renderPart(view, onPage());
  expect(screen.queryByRole("status")).toBeNull();
  expect(screen.getByText("Write here to add something.")).toBeTruthy();
  expect(screen.getByText(/^Olena Bondar answers by/)).toBeTruthy();
  const step = { status: "solved", at: NOW, agentId: "olena" } as const;
  act(() => client.setState(onPage({ status: "solved", history: [step] }, { state: "ended" })));
  expect(screen.queryByText(/^Olena Bondar answers by/)).toBeNull();
  expect(screen.getByRole("status").textContent).toBe("It’s solved. Lovely! Have a good Wednesday!");
  expect(screen.getByText("Something left? Write here, and it’s open again.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Go on as a chat" })).toBeNull();
});

test("goes on as a chat, which then is the one at hand", async () => {
  const { client, user, unmount } = renderPart(view, onPage());
  await user.click(screen.getByRole("button", { name: "Go on as a chat" }));
  expect(client.calls).toContainEqual(["ticket.convert", TICKET, "chat"]);
  const chat = onPage({}, { kind: "chat" });
  act(() => client.setState({ ...chat, chosen: TICKET }));
  unmount();
  expect(client.calls).not.toContainEqual(["chat.choose", null]);
});

test("where that could not be done another press tries again", async () => {
  const failure = { code: "wrong-state", title: "", retryable: false };
  const command = { type: "convert", conversationId: TICKET, to: "chat" } as const;
  const { client, user } = renderPart(view, {
    ...onPage(),
    outbox: [unsent("", { status: "failed", failure, command })],
  });
  await user.click(screen.getByRole("button", { name: "Try the chat again" }));
  expect(client.calls).toContainEqual(["ticket.convert", TICKET, "chat"]);
});

test("behind it the chat is as it was", () => {
  const { client, unmount } = renderPart(view, { ...onPage(), chosen: TICKET });
  unmount();
  expect(client.calls.at(-1)).toEqual(["chat.choose", null]);
});

test("nothing invites to write where nothing can be sent", () => {
  const stranger = {
    id: "visitor-1",
    name: null,
    patronymic: null,
    nameAnsweredAt: null,
    email: null,
    identified: false,
    locale: "en",
    createdAt: 0,
  };
  renderPart(view, { ...onPage(), site: { ...site, identityRequired: true }, visitor: stranger });
  expect(screen.getByRole("region", { name: "My site is slow." })).toBeTruthy();
  expect(screen.queryByText("Write here to add something.")).toBeNull();
  expect(screen.queryByRole("button", { name: "Go on as a chat" })).toBeNull();
});

test("where a host has put together no page, the acknowledgement stays for a day, whatever comes of the ticket", () => {
  const parts = (
    <Ticket.Root>
      <Ticket.Form />
      <Ticket.Acknowledgement />
    </Ticket.Root>
  );
  const { client } = renderPart(parts, { ...ticketed({ answeredAt: NOW, status: "answered" }), shownTicket: TICKET });
  expect(screen.getByText("WL-7H3K-M2QX")).toBeTruthy();
  act(() => client.tick(25 * 60 * MINUTE));
  expect(screen.getByRole("group", { name: "What is it?" })).toBeTruthy();
});
