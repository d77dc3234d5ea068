import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { closeDesks, openDesk, talkWith, type OpenDesk } from "../testing/open-desk.tsx";
import { session } from "../testing/scripted-server.ts";
import { message, promiseOf, TICKET } from "../testing/world.ts";
import { words } from "../words.ts";
import { singleKeyOf, SINGLE_KEYS } from "./keys.ts";

const now = Date.now();
const maria = talkWith(1, "Maria", {}, [message(100, talkWith(1, "Maria").conversation.id, 5, { at: now - 1_000 })]);
const ivan = talkWith(2, "Ivan", {}, [message(200, talkWith(2, "Ivan").conversation.id, 3, { at: now - 60_000 })]);
const lada = talkWith(3, "Lada", { state: "waiting", waitingSince: now - 1_000, agentId: null, contactId: null });
const mine = { ...lada.conversation, state: "active", waitingSince: null, agentId: "olena" } as const;

afterEach(closeDesks);

const focused = () => document.activeElement;
const line = (name: string) => screen.getByRole("link", { name: new RegExp(name) });
const hash = (talk: typeof maria) => `#/conversations/${talk.conversation.id}`;
const heading = (name: string) => expect.poll(() => focused()?.matches("h2") && focused()?.textContent).toBe(name);
const field = (name: RegExp | string) => screen.findByRole<HTMLTextAreaElement>("textbox", { name });

async function open(): Promise<OpenDesk> {
  return openDesk([maria, ivan, lada], {
    width: 1_920,
    script: (server) => {
      server.on(/\/claims\//, () => ({
        json: { id: null, events: [{ seq: 9, at: now, type: "conversation.changed", conversation: mine }] },
      }));
      const guide = {
        amends: [],
        articles: [],
        forms: [],
        glossary: [],
        snippets: [{ id: "hello", title: "Thank you", text: "Hello {name}! Thank you." }],
      };
      const times = { now: Date.now(), expiresAt: Date.now() + 900_000 };
      server.on(/\/session$/, () => ({ json: session({ ...times, guide }) }));
    },
  });
}

/** An agent who works with Maria, with the focus on her name. */
async function withMaria(): Promise<OpenDesk> {
  const opened = await open();
  location.hash = hash(maria);
  await field("Your message to Maria");
  await heading("Maria");
  return opened;
}

/** The same, where Maria left a ticket. */
async function withTicket(): Promise<OpenDesk> {
  const opened = await withMaria();
  const conversation = { ...maria.conversation, kind: "ticket" as const, ticket: TICKET };
  opened.server.feed(maria.visitor.id, 5, { seq: 6, at: now, type: "conversation.changed", conversation });
  await screen.findByRole("button", { name: "Set status" });
  return opened;
}

async function besideIvan(): Promise<OpenDesk> {
  const opened = await withMaria();
  line("Ivan").focus();
  await opened.user.keyboard("b");
  await heading("Ivan");
  return opened;
}

const column = (place: number, name: string) => screen.findByRole("region", { name: `Conversation ${place}: ${name}` });

/** What each documented key does, pressed. */
const SCENES: Record<string, () => Promise<void>> = {
  async "?"() {
    const { user } = await withMaria();
    await user.keyboard("?");
    expect(screen.getByRole("dialog", { name: "Keys" })).toBeTruthy();
  },
  async "/"() {
    const { user } = await withMaria();
    await user.keyboard("/iv");
    expect(focused()).toBe(screen.getByRole("searchbox", { name: "Find a conversation" }));
    expect(screen.queryByRole("link", { name: /Maria/ })).toBeNull();
    await user.keyboard("{Enter}");
    await heading("Ivan");
  },
  async j() {
    const { user } = await withMaria();
    await user.keyboard("j");
    await heading("Ivan");
  },
  async k() {
    const { user } = await withMaria();
    await user.keyboard("k");
    await heading("Lada");
  },
  async i() {
    const { user } = await withMaria();
    await user.keyboard("i");
    expect(focused()).toBe(line("Maria"));
  },
  async o() {
    const { user, server } = await withMaria();
    await user.keyboard("o");
    await vi.waitFor(() => expect(server.find(/^PUT .*\/status$/)?.body).toEqual({ taking: false }));
    expect(screen.getByRole("switch", { name: "Taking chats" }).ariaChecked).toBe("false");
  },
  async a() {
    const { user } = await withMaria();
    await user.keyboard("a");
    await heading("Incidents");
  },
  async s() {
    const { user } = await withMaria();
    await user.keyboard("s");
    await heading("Numbers");
  },
  async "Tab, Shift + Tab"() {
    const { user } = await withMaria();
    line("Maria").focus();
    await user.tab();
    await user.tab({ shift: true });
    expect(focused()).toBe(line("Maria"));
  },
  async Escape() {
    const { user } = await withMaria();
    await user.click(await field("Your message to Maria"));
    await user.keyboard("{Escape}");
    expect(focused()?.textContent).toContain("message 100");
  },
  async b() {
    await besideIvan();
    await column(1, "Maria");
    await column(2, "Ivan");
  },
  async "Ctrl + Enter on a line"() {
    const { user } = await withMaria();
    line("Ivan").focus();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await column(2, "Ivan");
  },
  async h() {
    const { user } = await besideIvan();
    await user.keyboard("h");
    await heading("Maria");
  },
  async l() {
    const { user } = await besideIvan();
    await user.keyboard("hl");
    await heading("Ivan");
  },
  async x() {
    const { user } = await besideIvan();
    await user.keyboard("x");
    await heading("Maria");
    expect(screen.getByRole("region", { name: "Conversation" })).toBeTruthy();
  },
  async t() {
    const { user, server } = await open();
    await user.keyboard("t");
    const input = await field("Your message to Lada");
    await expect.poll(focused).toBe(input);
    expect(server.find(/\/claims\//)?.path).toContain(lada.conversation.id);
  },
  async r() {
    const { user } = await withMaria();
    await user.keyboard("rfine");
    expect(focused()).toBe(await field("Your message to Maria"));
    expect((await field("Your message to Maria")).value).toBe("fine");
  },
  async n() {
    const { user } = await withMaria();
    await user.keyboard("nfine");
    expect((await field(/^Your note for colleagues/)).value).toBe("fine");
  },
  async p() {
    const { user } = await withMaria();
    await user.keyboard("p");
    expect(within(await screen.findByRole("form", { name: "Promise an answer" })).getByRole("textbox")).toBeTruthy();
  },
  async y() {
    const { user } = await withMaria();
    await user.keyboard("y");
    const panel = await screen.findByRole("form", { name: "Insert" });
    await user.keyboard("c");
    expect(within(panel).getByRole("button", { name: "Choices" }).ariaPressed).toBe("true");
    await vi.waitFor(() => expect(focused()).toBe(screen.getByRole("textbox", { name: "Your question" })));
  },
  async z() {
    const { user, server } = await withMaria();
    await user.keyboard("z");
    await screen.findByRole("form", { name: "Hand over" });
    await user.keyboard("{Enter}");
    await vi.waitFor(() => expect(server.find(/\/hand-overs\//)?.body).toEqual({ to: null, note: null }));
  },
  async w() {
    const { user, server } = await withMaria();
    const promise = promiseOf(maria.conversation.id, { madeAt: now, dueAt: now + 600_000 });
    server.feed(maria.visitor.id, 5, { seq: 6, at: now, type: "promise.changed", promise });
    await screen.findByRole("button", { name: "I need more time" });
    await user.keyboard("w");
    expect(focused()?.closest("form")).toBe(screen.getByRole("form", { name: "Ask for more time" }));
  },
  async e() {
    const { user, server } = await withMaria();
    await user.keyboard("e");
    await screen.findByRole("form", { name: "End this contact" });
    await user.keyboard("{Enter}");
    await vi.waitFor(() => expect(server.find(/\/endings\//)?.body).toEqual({ reason: "solved" }));
  },
  async c() {
    const { user } = await withMaria();
    await user.keyboard("c");
    await vi.waitFor(() => expect(focused()?.closest("aside")).toBeTruthy());
    await user.keyboard("c");
    await vi.waitFor(() => expect(focused()?.closest("section")?.getAttribute("aria-label")).toBe("Conversation"));
  },
  async m() {
    const { user } = await withMaria();
    await user.keyboard("m");
    expect(focused()?.textContent).toContain("message 100");
  },
  async "+"() {
    const { user, server } = await withMaria();
    await user.keyboard("m+");
    expect(focused()).toBe(await screen.findByRole("button", { name: "Thumbs up" }));
    await user.keyboard("{Enter}");
    await vi.waitFor(() => expect(server.find(/\/reactions\//)?.body).toEqual({ emoji: "👍" }));
  },
  async "Arrow up, Arrow down"() {
    const { user } = await withMaria();
    await user.keyboard("i{ArrowDown}");
    expect(focused()).toBe(line("Ivan"));
    await user.keyboard("{ArrowUp}");
    expect(focused()).toBe(line("Maria"));
  },
  async f() {
    const { user } = await withMaria();
    await user.keyboard("f");
    await heading("Ratings");
  },
  async g() {
    const { user } = await withMaria();
    await user.keyboard("g");
    expect(focused()?.closest("form")).toBe(screen.getByRole("form", { name: "Make amends" }));
  },
  async d() {
    const { user } = await withMaria();
    await user.keyboard("d");
    await heading("Tickets");
  },
  async u() {
    const { user } = await withTicket();
    await user.keyboard("u");
    expect(focused()?.closest("form")).toBe(screen.getByRole("form", { name: "Set status" }));
  },
  async v() {
    const { user } = await withTicket();
    await user.keyboard("v");
    expect(focused()?.closest("form")).toBe(screen.getByRole("form", { name: "Give this ticket to somebody" }));
  },
  async q() {
    const { user } = await withMaria();
    await user.keyboard("q");
    expect(focused()).toBe(screen.getByRole("textbox", { name: "Find a snippet" }));
  },
  async "/ in an empty field"() {
    const { user } = await withMaria();
    await user.type(await field("Your message to Maria"), "/thank{Enter}");
    expect((await field("Your message to Maria")).value).toBe("Hello Maria! Thank you.");
    expect(focused()).toBe(await field("Your message to Maria"));
  },
  async "Home, End"() {
    const { user } = await withMaria();
    await user.keyboard("i{Home}");
    expect(focused()).toBe(line("Lada"));
    await user.keyboard("{End}");
    expect(focused()).toBe(line("Ivan"));
  },
  async Enter() {
    const { user, server } = await withMaria();
    await user.type(await field("Your message to Maria"), "On it{Enter}");
    await vi.waitFor(() => expect(server.find(/\/messages\//)?.body).toEqual({ text: "On it" }));
  },
  async "Shift + Enter"() {
    const { user } = await withMaria();
    await user.type(await field("Your message to Maria"), "one{Shift>}{Enter}{/Shift}two");
    expect((await field("Your message to Maria")).value).toBe("one\ntwo");
  },
  async "Arrow up in an empty field"() {
    const { user, desk, server } = await withMaria();
    const own = message(101, maria.conversation.id, 6, { at: now, author: { kind: "agent", agentId: "olena" } });
    server.feed(maria.visitor.id, 5, { seq: 6, at: now, type: "message.added", message: own });
    await vi.waitFor(() => expect(desk.getState().record.messages[maria.conversation.id]).toHaveLength(2));
    await user.type(await field("Your message to Maria"), "{ArrowUp}");
    expect(focused()).toBe(await field("Change your message"));
  },
};

const documented = words.keys.groups.flatMap(({ map }) => map.map(([keys, meaning]) => [keys, meaning] as const));

describe("every documented key", () => {
  it.each(documented)("%s: %s", async (keys) => {
    expect(SCENES).toHaveProperty([keys]);
    await SCENES[keys]?.();
  });

  it("is all that works by itself", () => {
    const single = documented.map(([keys]) => keys).filter((keys) => keys.length === 1);
    expect(single.toSorted()).toEqual(SINGLE_KEYS.toSorted());
  });
});

it("lets no key work by itself while one types, or once they are switched off, also after a reload", async () => {
  const { user, browser } = await withMaria();
  const input = await field("Your message to Maria");
  await user.type(input, SINGLE_KEYS.join("").replace("/", "//"));
  expect(focused()).toBe(input);
  expect(location.hash).toBe(hash(maria));
  await user.click(screen.getByRole("button", { name: "Keys" }));
  await user.click(screen.getByRole("checkbox", { name: "Single keys work" }));
  await user.click(screen.getByRole("button", { name: "Close the list of keys" }));
  screen.getByRole("button", { name: "Keys" }).focus();
  await user.keyboard("?jnx");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(location.hash).toBe(hash(maria));
  closeDesks();
  const again = await openDesk([maria, ivan], { browser });
  await again.user.keyboard("?j");
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("finds the letter on the key where the layout writes other letters", () => {
  const pressed = (key: string, code: string) => singleKeyOf(new KeyboardEvent("keydown", { key, code }));
  expect(pressed("о", "KeyJ")).toBe("j");
  expect(pressed("z", "KeyY")).toBe("z");
  expect(pressed("Enter", "Enter")).toBeNull();
  expect(singleKeyOf(new KeyboardEvent("keydown", { key: "j", ctrlKey: true }))).toBeNull();
});
