import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Conversation, SiteState, Ticket } from "@warmline/protocol";
import { moment } from "../format.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type OpenOptions, type Talk } from "../testing/open-desk.tsx";
import type { ScriptedServer } from "../testing/scripted-server.ts";
import { SITE, TICKET } from "../testing/world.ts";

const now = Date.now();
const HOUR = 3_600_000;
const [billing] = SITE.categories;

function ticketOf(n: number, name: string, over: Partial<Ticket> = {}, state: Partial<Conversation> = {}): Talk {
  const ticket = { ...TICKET, answerBy: now + n * HOUR, gist: `Trouble of ${name}`, ...over };
  const waiting = { kind: "ticket", state: "waiting", agentId: null, contactId: null, waitingSince: now } as const;
  return talkWith(n, name, { ...waiting, ...state, ticket });
}

const mine = { state: "active", agentId: "olena", waitingSince: null } as const;
const maria = ticketOf(1, "Maria", { answerBy: now - 2 * HOUR - 60_000, reference: "WL-0000-16JD" });
const ivan = ticketOf(2, "Ivan", { kind: "wish", category: "outage", answerBy: now + HOUR }, mine);
const petro = ticketOf(3, "Petro", { kind: "complaint", answerBy: now + HOUR }, { ...mine, agentId: "tomas" });
const olha = ticketOf(4, "Olha", { answeredAt: now - HOUR, status: "answered" }, mine);
const site: SiteState = {
  ...SITE,
  version: 2,
  categories: billing ? [billing, { ...billing, id: "outage", label: "Outage", severity: "critical" }] : [],
};

afterEach(closeDesks);

async function openPage(talks: readonly Talk[], query = "", options: OpenOptions = {}): Promise<OpenDesk> {
  const opened = await openDesk(talks, options);
  opened.server.push("moment", { type: "site", site });
  location.hash = `#/tickets${query}`;
  await screen.findByRole("heading", { name: "Tickets", level: 2 });
  await waitFor(() => expect(opened.desk.getState().site?.version).toBe(2));
  return opened;
}

/** Whoever opens a conversation is led to its heading. */
const opened = () => document.activeElement?.matches("h2") && document.activeElement.textContent;

const page = () => screen.getByRole("region", { name: "Tickets" });
const lines = () => within(page()).queryAllByRole("link", { name: /Trouble of/ });
const gists = () => lines().map((line) => /Trouble of \p{L}+/u.exec(line.textContent)?.[0].slice(11));

describe("the list", () => {
  it("puts the latest and the gravest on top, and tells each fact in words", async () => {
    await openPage([olha, petro, ivan, maria]);
    expect(gists()).toEqual(["Maria", "Ivan", "Petro", "Olha"]);
    const [late, next, third, answered] = lines().map((line) => line.textContent);
    expect(late).toMatch(/Late by 2 h.*Received.*WL-0000-16JD.*Problem.*Billing.*from Maria.*with nobody yet/);
    expect(next).toContain(`Answer by ${moment(now + HOUR, now)}`);
    expect(next).toMatch(/Wish.*Outage.*Nothing works.*from Ivan.*with you/);
    expect(third).toMatch(/Complaint.*with Tomas/);
    expect(answered).toContain(`Answered ${moment(now - HOUR, now)}`);
    expect(screen.getByText("4 tickets, 1 late").closest("output")).toBeTruthy();
  });

  it("keeps what is chosen in the address, and reads it from there", async () => {
    const { user } = await openPage([olha, petro, ivan, maria]);
    await user.click(screen.getByRole("radio", { name: "Mine 2" }));
    expect([gists(), location.hash]).toEqual([["Ivan", "Olha"], "#/tickets?of=mine"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Wish");
    expect([gists(), location.hash]).toEqual([["Ivan"], "#/tickets?of=mine&kind=wish"]);
    await user.click(screen.getByRole("checkbox", { name: "Only late ones" }));
    expect(screen.getByText("No ticket is like that.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect([gists().length, location.hash]).toEqual([4, "#/tickets"]);
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "All 4" }));
    closeDesks();
    await openPage([olha, petro, ivan, maria], "?of=nobody&category=billing");
    expect(gists()).toEqual(["Maria"]);
  });

  it("is one stop of Tab, in which arrows lead from ticket to ticket, and Enter opens one", async () => {
    const { user } = await openPage([petro, ivan, maria]);
    lines()[0]?.focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(lines()[1]);
    expect(lines().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    await user.keyboard("{Enter}");
    await expect.poll(opened).toBe("Ivan");
  });

  it("changes while one looks at it", async () => {
    const { server } = await openPage([ivan, maria]);
    const answered = { ...maria.conversation, ticket: { ...TICKET, ...maria.conversation.ticket, answeredAt: now } };
    server.feed(maria.visitor.id, 3, { seq: 4, at: now, type: "conversation.changed", conversation: answered });
    await expect.poll(gists).toEqual(["Ivan", "Maria"]);
  });

  it("says kindly that there is none", async () => {
    await openPage([talkWith(9, "Lada")]);
    expect(screen.getByText("No open tickets. Time for tea.")).toBeTruthy();
  });

  it("holds five hundred, on a phone too, and scrolls itself alone", async () => {
    const many = Array.from({ length: 500 }, (_, index) => ticketOf(1_000 + index, `Number${index}`));
    await openPage(many, "", { width: 390, height: 844 });
    expect(lines()).toHaveLength(500);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    expect([scrollWidth, scrollHeight]).toEqual([clientWidth, clientHeight]);
  });
});

describe("a reference", () => {
  const search = () => screen.getByRole("searchbox", { name: "Find a conversation" });
  const references = (server: ScriptedServer, json: unknown): void =>
    server.on(/^GET .*\/references\//, () => (json === null ? { refuse: "not-found" } : { json }));

  it("is found however it was typed", async () => {
    const { user, server } = await openDesk([ivan, maria]);
    await user.type(search(), "wl oooo l6jd");
    const found = within(screen.getByRole("navigation")).getAllByRole("link", { name: /Maria|Ivan/ });
    expect(found.map(({ textContent }) => textContent)).toEqual([expect.stringContaining("Maria")]);
    expect(server.find(/references/)).toBeUndefined();
  });

  it("with a typing error is told so, before anybody is asked", async () => {
    const { user, server } = await openDesk([ivan, maria]);
    await user.type(search(), "WL-0000-61JD");
    expect((await screen.findByText(/^There is a typing error in this reference/)).closest("output")).toBeTruthy();
    expect(server.find(/references/)).toBeUndefined();
  });

  it("of a ticket that no list shows is asked for, and opens it", async () => {
    const ended = (at: number) => ({ state: "ended", endedAt: at }) as const;
    const over = ticketOf(7, "Nina", { reference: "WL-0000-16JD" }, ended(now - 90 * 24 * HOUR));
    const others = Array.from({ length: 30 }, (_, index) => ticketOf(100 + index, `Number${index}`, {}, ended(now)));
    const told = { reference: "WL-0000-16JD", visitorId: over.visitor.id, conversationId: over.conversation.id };
    const { user, server } = await openDesk(others, {
      script: (scripted) => {
        references(scripted, told);
        scripted.on(/^GET .*\/visitors\//, () => "lost");
      },
    });
    await user.type(search(), "0000-16jd");
    await screen.findByText(/^The reference could not be looked up/);
    expect(server.find(/references/)?.path).toContain("/references/000016JD");
    const none = { contacts: [], notes: [], promises: [], ratings: [], offers: [] };
    const { visitor, conversation, messages } = over;
    const record = { ...none, seq: 3, visitor, conversations: [conversation], messages };
    server.on(/^GET .*\/visitors\//, () => ({ json: record }));
    await user.click(screen.getByRole("button", { name: "Look again" }));
    expect(await screen.findByRole("link", { name: "Open WL-0000-16JD" })).toBeTruthy();
    await user.type(search(), "{Enter}");
    await expect.poll(opened).toBe("Nina");
  });

  it("that nobody has is said to be none, and can be looked up again where that failed", async () => {
    const { user, server } = await openDesk([ivan], { script: (scripted) => scripted.on(/references/, () => "lost") });
    await user.type(search(), "0000-16jd");
    await screen.findByText(/^The reference could not be looked up/);
    references(server, null);
    await user.click(screen.getByRole("button", { name: "Look again" }));
    expect(await screen.findByText("No ticket has this reference.")).toBeTruthy();
  });
});

it("leads from what is alike to each ticket", async () => {
  const alike = { conversationIds: [maria.conversation.id, ivan.conversation.id], words: "My mail is late" };
  const { user } = await openDesk([maria, ivan], {
    script: (server) => server.on(/\/groups$/, () => ({ json: { groups: [alike] } })),
  });
  await user.click(await screen.findByRole("link", { name: "Maria, ticket WL-0000-16JD" }));
  await expect.poll(opened).toBe("Maria");
});
