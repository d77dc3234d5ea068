import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Block, Conversation, DeskLine, Message, SiteState } from "@warmline/protocol";
import { createBrowser } from "../testing/browser.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type OpenOptions, type Talk } from "../testing/open-desk.tsx";
import { session } from "../testing/scripted-server.ts";
import { id, message, OLENA, SITE } from "../testing/world.ts";

const now = Date.now();
const GUIDE_BOT = { ...OLENA, id: "guide", name: "Guide", bot: true };
const site: SiteState = {
  ...SITE,
  agents: [...SITE.agents, { ...OLENA, id: "ada", name: "Ada" }, GUIDE_BOT],
  channels: [{ id: "mail", kind: "email", label: { en: "E-mail us", uk: "Пишіть нам" }, href: "mailto:a@example.org" }],
};
const given = [{ field: "domain", label: "Domain", value: "example.org", at: now - 60_000 }];
const maria = talkWith(1, "Maria", { given });
const { id: conversationId } = maria.conversation;

afterEach(closeDesks);

async function open(talk: Talk = maria, options: OpenOptions = {}): Promise<OpenDesk> {
  const opened = await openDesk([talk], {
    ...options,
    script(server) {
      const times = { now: Date.now(), expiresAt: Date.now() + 900_000 };
      server.on(/\/session$/, () => ({ json: session({ ...times, site }) }));
      options.script?.(server);
    },
  });
  opened.server.push("moment", { type: "site", site: { ...site, version: 2 } });
  location.hash = `#/conversations/${conversationId}`;
  await vi.waitFor(() => expect(screen.getAllByRole("heading", { name: "Maria", level: 2 })).toHaveLength(2));
  return opened;
}

const here = (...ids: string[]): { type: "line"; line: DeskLine } => ({
  type: "line",
  line: { places: [], here: ids, freeSlots: 1, asOf: now },
});
const press = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const handOver = (seq: number, over: { from: string; to: string | null; why: "asked" | "passed-on" }): Message =>
  message(600 + seq, conversationId, seq, {
    author: { kind: "system" },
    at: now - 5_000,
    parts: [{ type: "notice", notice: "handed-over", ...over }],
  });

describe("handing over", () => {
  it("names who is here first, keeps the note over a reload, and shows what the next one sees", async () => {
    const browser = createBrowser();
    const first = await open(maria, { browser });
    first.server.push("moment", here("ada", "olena"));
    await first.user.click(await screen.findByRole("button", { name: "Hand over" }));
    await vi.waitFor(() =>
      expect(screen.getAllByRole("radio").map((each) => each.closest("label")?.textContent)).toEqual([
        "Adaat the desk",
        "TomasAway: the customer waits until they are back.",
        "Whoever is free nextThey wait in line from now on.",
      ]),
    );
    await first.user.click(screen.getByRole("radio", { name: "Tomas" }));
    await first.user.type(box("What should the next one know?"), "The DNS is set. Check the mail.");
    const preview = screen.getByRole("region", { name: "What the next one sees" });
    expect(preview.textContent).toContain("Handed over by Olena: The DNS is set. Check the mail.");
    expect(preview.textContent).toContain("1 fact was told already");
    closeDesks();
    const { user, server } = await open(maria, { browser });
    await user.click(await screen.findByRole("button", { name: "Hand over · begun" }));
    await user.click(press("Hand over to Tomas"));
    await vi.waitFor(() =>
      expect(server.find(/\/hand-overs\//)?.body).toEqual({ to: "tomas", note: "The DNS is set. Check the mail." }),
    );
    expect(press("Hand over")).toBeTruthy();
  });

  it("loses no note where it is refused", async () => {
    const { user } = await open(maria, {
      script: (server) => server.on(/\/hand-overs\//, () => ({ refuse: "wrong-state" })),
    });
    await user.click(await screen.findByRole("button", { name: "Hand over" }));
    await user.type(box("What should the next one know?"), "Check the mail.");
    await user.click(press("Hand over to whoever is free"));
    await user.click(await screen.findByRole("button", { name: "Take back" }));
    expect((await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /next one know/ })).value).toBe(
      "Check the mail.",
    );
  });

  it("greets whoever took over with the note, until they have said something", async () => {
    const tomas = handOver(4, { from: "tomas", to: "olena", why: "passed-on" });
    const moved: Block[] = [{ type: "paragraph", children: [{ type: "text", value: "She moved the domain." }] }];
    const tree: Block[] = [{ type: "list", ordered: false, start: 1, items: [moved] }];
    const text = "- She moved the domain.";
    const note = { id: id(700), conversationId, agentId: "tomas", at: tomas.at, seq: 5, text, tree };
    const { server } = await open({ ...maria, messages: [...maria.messages, tomas], record: { notes: [note] } });
    const greeting = await screen.findByRole("complementary", { name: "Handed over by Tomas" });
    expect(within(greeting).getByRole("listitem").textContent).toBe("She moved the domain.");
    expect(greeting.textContent).toContain("1 fact was told already");
    const own = message(800, conversationId, 6, { author: { kind: "agent", agentId: "olena" }, at: now });
    server.feed(maria.visitor.id, 4, { seq: 6, at: now, type: "message.added", message: own });
    await vi.waitFor(() => expect(screen.queryByRole("complementary", { name: /^Handed over/ })).toBeNull());
  });
});

describe("ending", () => {
  it("offers last words in the customer’s language with their weekday, and shows what they read", async () => {
    const ukrainian = { ...maria, visitor: { ...maria.visitor, locale: "uk" } };
    const browser = createBrowser();
    const first = await open(ukrainian, { browser });
    await first.user.click(await screen.findByRole("button", { name: "End contact" }));
    const panel = await screen.findByRole("form", { name: "End this contact" });
    const suggested = within(within(panel).getByRole("region", { name: "Or begin with one of these" }));
    const [solved] = suggested.getAllByRole("button");
    const line = solved?.textContent ?? "";
    expect(line).toMatch(/[а-яіїє]/);
    expect(solved?.lang).toBe("uk");
    if (solved !== undefined) await first.user.click(solved);
    expect(box("Your last words (optional)").value).toBe(line);
    const preview = within(panel).getByRole("region", { name: "What the customer reads" });
    expect(preview.textContent).toContain(line);
    const wish = line.slice(line.indexOf(". ") + 2);
    expect(preview.textContent.split(wish), "the wish stands in it once").toHaveLength(2);
    closeDesks();
    const { user, server } = await open(ukrainian, { browser });
    await user.click(await screen.findByRole("button", { name: "End contact" }));
    await user.click(press("End it now"));
    await vi.waitFor(() => expect(server.find(/\/endings\//)?.body).toEqual({ reason: "solved", text: line }));
  });

  it("sets a boundary first, and ends politely with where to turn next", async () => {
    const { user, server } = await open();
    await user.click(await screen.findByRole("button", { name: "End contact" }));
    await user.click(screen.getByRole("radio", { name: "We cannot go on like this" }));
    const preview = screen.getByRole("region", { name: "What the customer reads" });
    expect(preview.textContent).toContain(
      "You can turn to us here too, or write to us again whenever you like.E-mail us",
    );
    expect(screen.getByRole("form", { name: "End this contact" }).textContent).toContain(
      "Nobody asks them how it was.",
    );
    const boundary = within(screen.getByRole("region", { name: "Set a boundary first" })).getAllByRole("button")[0];
    const calm = boundary?.textContent ?? "";
    if (boundary !== undefined) await user.click(boundary);
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });
    expect(field.value).toBe(calm);
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    expect(server.find(/\/endings\//)).toBeUndefined();
  });
});

describe("what a program holds", () => {
  const held: Partial<Conversation> = { agentId: "guide" };
  const program = talkWith(1, "Maria", held);

  it("stands in a list of its own, is read while it is written, and can be taken over", async () => {
    const { user, server } = await open(program);
    const list = screen.getByRole("navigation", { name: "Conversations" });
    expect(await within(list).findByRole("heading", { name: /^With a program/ })).toBeTruthy();
    const told = { type: "message-delta", conversationId, messageId: id(950), by: { kind: "agent", agentId: "guide" } };
    const times = { dropped: false, asOf: Date.now(), expiresAt: Date.now() + 60_000 };
    server.push("moment", { ...told, ...times, offset: 0, text: "Change the " });
    server.push("moment", { ...told, ...times, offset: 11, text: "DNS record." });
    const writing = await screen.findByRole("region", { name: "Guide is writing" });
    await vi.waitFor(() => expect(writing.textContent).toContain("Change the DNS record."));
    await user.click(press("Take over"));
    await vi.waitFor(() => expect(server.find(/\/claims\//)?.path).toContain(conversationId));
  });
});

describe("the customer", () => {
  it("is shown with how to address them and what they told, which can be copied", async () => {
    const visitor = { ...maria.visitor, name: "Марія", patronymic: "Іванівна", nameAnsweredAt: now, locale: "uk" };
    await openDesk([{ ...maria, visitor }]);
    location.hash = `#/conversations/${conversationId}`;
    await screen.findByText("Марія Іванівна");
    const details = within(screen.getByRole("complementary", { name: "Customer" }));
    expect(details.getByText("Маріє Іванівно")).toBeTruthy();
    expect(details.getByRole("heading", { name: "Already told us" })).toBeTruthy();
    expect(details.getByText("example.org")).toBeTruthy();
    expect(details.getByRole("button", { name: "Copy: Domain" })).toBeTruthy();
  });
});
