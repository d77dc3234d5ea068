import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi, type MockInstance } from "vitest";
import type { Complaint, Conversation, SiteState, Ticket } from "@warmline/protocol";
import { documentFile } from "../customer/ComplaintFacts.tsx";
import { createBrowser } from "../testing/browser.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type OpenOptions, type Talk } from "../testing/open-desk.tsx";
import type { ScriptedServer } from "../testing/scripted-server.ts";
import { message, OLENA, SITE, TICKET } from "../testing/world.ts";

const now = Date.now();
const HOUR = 3_600_000;
const [billing] = SITE.categories;

function ticketOf(over: Partial<Ticket> = {}, state: Partial<Conversation> = {}): Talk {
  const ticket = { ...TICKET, answerBy: now + HOUR, ...over };
  return talkWith(1, "Maria", { kind: "ticket", ticket, ...state });
}

/** What stands in for what a browser does with a file or a printer, until the test is over. */
const stands: MockInstance[] = [];
const standIn = <Mock extends MockInstance>(mock: Mock): Mock => {
  stands.push(mock);
  return mock;
};

afterEach(() => {
  for (const mock of stands.splice(0)) mock.mockRestore();
  closeDesks();
});

async function open(talk: Talk, options: OpenOptions = {}): Promise<OpenDesk> {
  const opened = await openDesk([talk], { width: 1_600, ...options });
  location.hash = `#/conversations/${talk.conversation.id}`;
  await screen.findByRole("log");
  return opened;
}

/** The server makes of the conversation what it is told. */
function changes(talk: Talk, pattern: RegExp, over: (body: never) => Partial<Conversation>) {
  return (server: ScriptedServer): void =>
    server.on(pattern, ({ body }) => {
      const conversation = { ...talk.conversation, ...over(body as never) };
      return { json: { id: null, events: [{ seq: 9, at: now, type: "conversation.changed", conversation }] } };
    });
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const bar = () => screen.findByRole("region", { name: "This ticket" });

const saved = () => standIn(vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined));

describe("how it stands", () => {
  it("is said with words that the customer reads, of the statuses of its kind alone", async () => {
    const wish = ticketOf({ kind: "wish", status: "thinking" });
    const { user, server } = await open(wish, {
      script: changes(wish, /\/statuses\//, () => ({ ticket: { ...TICKET, kind: "wish", status: "planned" } })),
    });
    await user.click(await button("Set status"));
    const form = await screen.findByRole("form", { name: "Set status" });
    const names = within(form)
      .getAllByRole("radio")
      .map((radio) => radio.closest("label")?.textContent);
    expect(names).toEqual(["Planned", "Being built", "Shipped", "Not planned"]);
    await user.type(within(form).getByRole("textbox"), "It comes in spring.");
    await user.click(within(form).getByRole("button", { name: "Say: Planned" }));
    await vi.waitFor(() =>
      expect(server.find(/\/statuses\//)?.body).toEqual({ status: "planned", text: "It comes in spring." }),
    );
    await waitFor(async () => expect((await bar()).textContent).toContain("Planned"));
    expect(document.activeElement).toBe(await button("Set status"));
  });

  it("stays with its words where the server did not take it", async () => {
    const problem = ticketOf();
    const { user } = await open(problem, {
      script: (server) => server.on(/\/statuses\//, () => ({ refuse: "wrong-state" })),
    });
    await user.click(await button("Set status"));
    await user.type(screen.getByRole("textbox", { name: /^What you say with it/ }), "We look at it now.");
    await user.click(screen.getByRole("button", { name: "Say: Being worked on" }));
    const row = (await screen.findByText("We look at it now.")).closest("article");
    expect(row?.textContent).toContain("Status: Being worked on");
    await user.click(await button("Take back"));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });
    expect(field.value).toBe("We look at it now.");
    // Without words there is nothing to keep: it is said what happened.
    await user.click(await button("Set status"));
    await user.click(screen.getByRole("button", { name: "Say: Being worked on" }));
    expect((await screen.findByText(/^The status could not be set/)).closest("[role=alert]")).toBeTruthy();
  });

  it("is not for whoever does not hold it, and of a question it follows by itself", async () => {
    await open(ticketOf({}, { agentId: "tomas" }));
    await bar();
    expect(screen.queryByRole("button", { name: "Set status" })).toBeNull();
    closeDesks();
    await open(ticketOf({ kind: "question" }));
    await bar();
    expect(screen.queryByRole("button", { name: "Set status" })).toBeNull();
  });
});

describe("who answers", () => {
  it("is a colleague, or oneself, also of a ticket that nobody has", async () => {
    const nobodys = ticketOf({}, { state: "waiting", agentId: null, contactId: null, waitingSince: now });
    const { user, server } = await open(nobodys, {
      script: changes(nobodys, /\/assignments\//, () => ({ state: "active", agentId: "tomas", waitingSince: null })),
    });
    await user.click(await button("Assign"));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Olena (you)" }).checked).toBe(true);
    await user.click(screen.getByRole("radio", { name: "Tomas" }));
    await user.click(screen.getByRole("button", { name: "Give it to Tomas" }));
    await vi.waitFor(() => expect(server.find(/\/assignments\//)?.body).toEqual({ agentId: "tomas" }));
    expect(await screen.findByText(/With Tomas$/)).toBeTruthy();
  });
});

describe("ticket and chat", () => {
  const lost = "My site is down since this morning and nobody can order anything.";
  const part = (text: string) => ({
    type: "text" as const,
    text,
    tree: [{ type: "paragraph" as const, children: [{ type: "text" as const, value: text }] }],
  });
  const said = (n: number, text: string) =>
    message(n, talkWith(1, "Maria").conversation.id, n, { parts: [part(text)] });
  const chat = talkWith(1, "Maria", { category: "billing" }, [said(5, lost), said(6, "Order 17 too.")]);
  const contract = {
    ...{ id: "contract", label: "Contract", input: "line" as const, required: true, where: null },
    ...{ example: "HH-1042", pattern: "HH-\\d{4}", choices: [] },
  };
  const site: SiteState = { ...SITE, version: 2, categories: billing ? [{ ...billing, fields: [contract] }] : [] };
  const form = () => screen.findByRole("form", { name: "Make this chat a ticket" });
  const text = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });

  async function openForm(options: OpenOptions = {}): Promise<OpenDesk> {
    const opened = await open(chat, options);
    opened.server.push("moment", { type: "site", site });
    await user(opened, /^More/);
    await user(opened, "Make it a ticket");
    await form();
    return opened;
  }

  const user = async (opened: OpenDesk, name: string | RegExp) => opened.user.click(await button(name));

  it("becomes a ticket with the gist of what was said, and tells what is wrong at its field", async () => {
    const opened = await openForm({
      script: changes(chat, /\/conversions\//, () => ({ kind: "ticket", ticket: TICKET })),
    });
    expect([text(/^The gist/).value, text(/^Details/).value]).toEqual([lost, "Order 17 too."]);
    expect(document.activeElement).toBe(text(/^The gist/));
    const make = within(await form()).getByRole("button", { name: "Make it a ticket" });
    await opened.user.click(make);
    expect(document.activeElement).toBe(text("Contract"));
    expect(screen.getByText("This is needed for such a ticket.")).toBeTruthy();
    await opened.user.type(text("Contract"), "1042");
    expect(screen.getByText("This should look like HH-1042.")).toBeTruthy();
    expect(screen.getByText("The letter needs an address.")).toBeTruthy();
    await opened.user.clear(text("Contract"));
    await opened.user.type(text("Contract"), "HH-1042");
    await opened.user.type(text("The customer’s e-mail"), "maria@example.com");
    expect(opened.server.find(/\/conversions\//)).toBeUndefined();
    await opened.user.click(make);
    await vi.waitFor(() =>
      expect(opened.server.find(/\/conversions\//)?.body).toEqual({
        kind: "ticket",
        ticketKind: "problem",
        category: "billing",
        gist: lost,
        details: "Order 17 too.",
        email: "maria@example.com",
        name: "Maria",
        fields: { contract: "HH-1042" },
      }),
    );
    await bar();
    expect(screen.queryByRole("form", { name: "Make this chat a ticket" })).toBeNull();
  });

  it("keeps what is half filled in over a reload and a refusal", async () => {
    const browser = createBrowser();
    const first = await openForm({ browser });
    await first.user.clear(text(/^The gist/));
    await first.user.type(text(/^The gist/), "The site is down");
    await first.user.type(text("The customer’s e-mail"), "maria@example.com");
    await first.user.type(text("Contract"), "HH-1042");
    closeDesks();
    const again = await openForm({
      browser,
      script: (server) => server.on(/\/conversions\//, () => "lost"),
    });
    expect([text(/^The gist/).value, text("Contract").value]).toEqual(["The site is down", "HH-1042"]);
    const make = within(await form()).getByRole("button", { name: "Make it a ticket" });
    await again.user.click(make);
    expect((await screen.findByText(/^No answer of the server/)).role).toBe("alert");
    expect(text(/^The gist/).value).toBe("The site is down");
  });

  it("a ticket becomes a chat, and the ticket again that it was", async () => {
    const ticket = ticketOf({ gist: "Paid twice", details: "See the bill." });
    const opened = await open(ticket, {
      script: changes(ticket, /\/conversions\//, ({ kind }: { kind: "chat" | "ticket" }) => ({ kind })),
    });
    await user(opened, /^More/);
    await user(opened, "Make it a chat");
    await vi.waitFor(() => expect(opened.server.find(/\/conversions\//)?.body).toEqual({ kind: "chat" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Assign" })).toBeNull());
    await user(opened, /^More/);
    await user(opened, "Make it a ticket again");
    await button("Assign");
    const bodies = opened.server.requests.filter(({ path }) => path.includes("/conversions/")).map(({ body }) => body);
    expect(bodies[1]).toMatchObject({ kind: "ticket", gist: "Paid twice", details: "See the bill." });
  });
});

describe("a transcript", () => {
  it("is fetched in the form that is wanted, with the agent’s own token, and saved under its name", async () => {
    const click = saved();
    const opened = await open(ticketOf(), {
      script: (server) => server.on(/\/transcript/, () => ({ json: { messages: [] } })),
    });
    await opened.user.click(await button(/^More/));
    await opened.user.click(await button("Data (JSON)"));
    expect((await screen.findByText("The transcript is in your downloads.")).closest("output")).toBeTruthy();
    const asked = opened.server.find(/\/transcript/);
    expect(asked?.path).toMatch(/\/v1\/desk\/conversations\/[^/]+\/transcript\?format=json&timeZone=/);
    expect(asked?.token).toBe("Bearer token-1");
    expect(click.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual(["transcript.json"]);
  });

  it("that cannot be fetched is said to be so", async () => {
    const click = saved();
    const opened = await open(ticketOf(), { script: (server) => server.on(/\/transcript/, () => "lost") });
    await opened.user.click(await button(/^More/));
    await opened.user.click(await button("Text"));
    expect(await screen.findByText(/^The transcript could not be fetched/)).toBeTruthy();
    expect(click).not.toHaveBeenCalled();
  });
});

describe("beside the conversation", () => {
  const complaint: Complaint = {
    number: 17,
    year: 2026,
    registeredAt: now,
    timeZone: "Europe/Kyiv",
    document: "Hearthost\nComplaint 17/2026\n\nЛист пропав. 🙏\n",
    fingerprint: "d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26",
  };
  const filled = ticketOf({
    kind: "complaint",
    complaint,
    wanted: "My money back",
    otherwise: "A month for nothing",
    fields: [{ id: "contract", label: "Договір", value: "HH-1042" }],
    checks: [{ id: "cable", text: "Is the cable in?", answer: "no" }],
    context: {
      page: "https://shop.example/pay",
      browser: "Firefox",
      screen: "390 × 844",
      language: "uk",
      appVersion: "4.2",
    },
    history: [
      { status: "received", at: now - HOUR, agentId: null },
      { status: "examining", at: now, agentId: OLENA.id },
    ],
    status: "examining",
  });
  const side = () => screen.findByRole("complementary", { name: "Customer" });

  it("stands all that the customer filled in, and how it went", async () => {
    await open(filled);
    const facts = (await side()).textContent;
    for (const fact of ["Complaint", "My money back", "A month for nothing", "ДоговірHH-1042"]) {
      expect(facts).toContain(fact);
    }
    expect(facts).toMatch(/Is the cable in\? No/);
    for (const fact of ["https://shop.example/pay", "Firefox", "390 × 844", "Ukrainian", "4.2"]) {
      expect(facts).toContain(fact);
    }
    const steps = within(await side())
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(steps.filter((step) => /^(Received|Being examined)/.test(step))).toEqual([
      expect.stringMatching(/^Received \d\d:\d\d$|^Received .*, \d\d:\d\d$/),
      expect.stringMatching(/^Being examined .*by Olena$/),
    ]);
  });

  it("a complaint has its number, its fingerprint and the document whose bytes the customer holds", async () => {
    const click = saved();
    const { user } = await open(filled);
    expect((await side()).textContent).toContain("Register number17/2026");
    expect((await side()).textContent).toContain(complaint.fingerprint);
    await user.click(await button("Download"));
    expect(click.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual(["complaint-17-2026.txt"]);
    const bytes = new Uint8Array(await documentFile(complaint).arrayBuffer());
    expect(bytes).toEqual(new TextEncoder().encode(complaint.document));
  });

  it("prints two copies that are alike, and nothing else", async () => {
    const { user } = await open(filled);
    const sheets: string[] = [];
    const printer = vi.spyOn(window, "print").mockImplementation(() => {
      sheets.push(...[...document.querySelectorAll(".printed > pre")].map(({ textContent }) => textContent));
      dispatchEvent(new Event("afterprint"));
    });
    standIn(printer);
    await user.click(await button("Print two copies"));
    expect(sheets).toEqual([complaint.document, complaint.document]);
    expect(document.querySelector(".printed")).toBeNull();
  });
});
