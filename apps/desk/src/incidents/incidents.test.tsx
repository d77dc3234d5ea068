import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Incident, TellIncident } from "@warmline/protocol";
import { moment } from "../format.ts";
import { createBrowser } from "../testing/browser.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type OpenOptions } from "../testing/open-desk.tsx";
import type { ScriptedServer } from "../testing/scripted-server.ts";
import { incidentOf, SITE } from "../testing/world.ts";
import { localTime, readLocalTime } from "./TimeField.tsx";

const now = Date.now();
const HOUR = 3_600_000;
const maria = talkWith(1, "Maria");
const ivan = talkWith(2, "Ivan");
const mail = incidentOf({ startedAt: now - HOUR, updatedAt: now - HOUR, affects: ["billing"] });

afterEach(closeDesks);

/** The server tells what it was told. */
function tells(server: ScriptedServer): void {
  server.on(/^PUT .*\/desk\/incidents\//, ({ path, body }) => {
    const { conversationIds: _told, ...told } = body as TellIncident;
    const id = path.split("/").at(-1) ?? "";
    return { json: incidentOf({ ...(told as Partial<Incident>), id, startedAt: now, updatedAt: now }) };
  });
}

async function open(incidents: readonly Incident[], options: OpenOptions = {}): Promise<OpenDesk> {
  const opened = await openDesk([maria, ivan], { script: tells, ...options });
  opened.server.push("moment", { type: "site", site: { ...SITE, version: 2, incidents } });
  await vi.waitFor(() => expect(opened.desk.getState().site?.version).toBe(2));
  return opened;
}

async function openPage(incidents: readonly Incident[] = [], options: OpenOptions = {}): Promise<OpenDesk> {
  const opened = await open(incidents, options);
  location.hash = "#/incidents";
  await screen.findByRole("heading", { name: "Incidents" });
  return opened;
}

const told = (server: ScriptedServer) => server.find(/^PUT .*\/desk\/incidents\//);
const title = () => screen.findByRole<HTMLInputElement>("textbox", { name: "In one line" });
const form = (name: string) => screen.findByRole("form", { name });
const tell = () => screen.getByRole("button", { name: "Tell everybody" });

describe("telling of an incident", () => {
  it("says what, how grave, what it touches and when there is news", async () => {
    const { user, server } = await openPage();
    await user.click(screen.getByRole("button", { name: "Tell of an incident" }));
    expect(document.activeElement).toBe(await title());
    await user.keyboard("Mail arrives late");
    await user.type(screen.getByRole("textbox", { name: "What we know" }), "We are looking.");
    await user.click(screen.getByRole("radio", { name: "Many cannot go on" }));
    await user.click(screen.getByRole("checkbox", { name: "Billing" }));
    await user.click(screen.getByRole("checkbox", { name: /^Support itself/ }));
    const newsAt = readLocalTime(localTime(now + HOUR)) ?? 0;
    const news = screen.getByLabelText<HTMLInputElement>("News by");
    await user.type(news, localTime(newsAt));
    await user.click(tell());
    await vi.waitFor(() => expect(told(server)).toBeDefined());
    expect(told(server)?.body).toEqual({
      kind: "incident",
      severity: "major",
      phase: "investigating",
      title: "Mail arrives late",
      body: "We are looking.",
      affects: ["billing", "support"],
      expectedEnd: null,
      nextUpdateAt: newsAt,
    });
    expect((await screen.findByText("Told. Every open window shows it.")).closest("output")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Incidents" }));
    const card = screen.getByRole("article", { name: "Mail arrives late" });
    expect(card.textContent).toContain("Billing, Support itself");
    expect(card.textContent).toContain(`news by ${moment(newsAt, Date.now())}`);
    expect(screen.getByRole("link", { name: "Told now: Mail arrives late" })).toBeTruthy();
  });

  it("wants a line, and no time that is over", async () => {
    const { user, server } = await openPage();
    await user.click(screen.getByRole("button", { name: "Tell of an incident" }));
    await user.click(tell());
    expect(screen.getByText("Say in one line what customers notice.")).toBeTruthy();
    expect(document.activeElement).toBe(await title());
    await user.keyboard("Mail arrives late");
    await user.type(screen.getByLabelText("News by"), localTime(now - HOUR));
    await user.click(tell());
    expect(screen.getByText("This time is over already.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("News by"));
    expect(told(server)).toBeUndefined();
  });

  it("says it in each language of the site, leaving out what is empty", async () => {
    const { user, server } = await openPage();
    await user.click(screen.getByRole("button", { name: "Tell of an incident" }));
    await user.type(await title(), "Mail arrives late");
    await user.click(screen.getByRole("checkbox", { name: "In several languages" }));
    const english = screen.getByRole<HTMLInputElement>("textbox", { name: "In one line, in English" });
    expect(english.value).toBe("Mail arrives late");
    await user.type(screen.getByRole("textbox", { name: "In one line, in Ukrainian" }), "Пошта запізнюється");
    await user.type(screen.getByRole("textbox", { name: "What we know, in Ukrainian" }), "Шукаємо.");
    await user.click(tell());
    await vi.waitFor(() => expect(told(server)).toBeDefined());
    expect(told(server)?.body).toMatchObject({
      title: { en: "Mail arrives late", uk: "Пошта запізнюється" },
      body: { uk: "Шукаємо." },
    });
  });

  it("keeps what is half told over a reload, and forgets it when it is thrown away", async () => {
    const browser = createBrowser();
    const first = await openPage([], { browser });
    await first.user.click(screen.getByRole("button", { name: "Tell of an incident" }));
    await first.user.type(await title(), "Mail arr");
    closeDesks();
    const again = await openPage([], { browser });
    expect((await title()).value).toBe("Mail arr");
    await again.user.click(screen.getByRole("button", { name: "Throw this away" }));
    expect(screen.queryByRole("form", { name: "Tell of an incident" })).toBeNull();
    closeDesks();
    await openPage([], { browser });
    expect(screen.queryByRole("textbox", { name: "In one line" })).toBeNull();
  });

  it("says that it was not told, keeps the words, and sends the same incident again", async () => {
    const { user, server } = await openPage();
    server.on(/^PUT .*\/desk\/incidents\//, () => "lost");
    await user.click(screen.getByRole("button", { name: "Tell of an incident" }));
    await user.type(await title(), "Mail arrives late");
    await user.click(tell());
    expect((await screen.findByText(/^Not told: /)).role).toBe("alert");
    expect((await title()).value).toBe("Mail arrives late");
    tells(server);
    await user.click(tell());
    await screen.findByText("Told. Every open window shows it.");
    const paths = server.requests.filter(({ path }) => path.includes("/desk/incidents/")).map(({ path }) => path);
    expect(new Set(paths).size).toBe(1);
  });
});

describe("an incident that is told", () => {
  it("gets news on the words that were told", async () => {
    const { user, server } = await openPage([{ ...mail, body: "We are looking." }]);
    await user.click(screen.getByRole("button", { name: "Tell news: Mail arrives late" }));
    await form("News about: Mail arrives late");
    await user.click(screen.getByRole("radio", { name: "We know why" }));
    await user.click(tell());
    await vi.waitFor(() => expect(told(server)?.path).toContain(mail.id));
    expect(told(server)?.body).toMatchObject({
      phase: "identified",
      title: "Mail arrives late",
      body: "We are looking.",
      affects: ["billing"],
    });
  });

  it("is over with a last word, and its times are said no more", async () => {
    const { user, server } = await openPage([
      { ...mail, body: "We expect it back soon.", nextUpdateAt: now + HOUR, expectedEnd: now + HOUR },
    ]);
    await user.click(screen.getByRole("button", { name: "It is over: Mail arrives late" }));
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: "It is over" })).checked).toBe(true);
    expect(screen.queryByLabelText("News by")).toBeNull();
    const last = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "A last word" });
    expect(last.value).toBe("");
    await user.type(last, "All mail is there.");
    await user.click(tell());
    await vi.waitFor(() => expect(told(server)).toBeDefined());
    expect(told(server)?.body).toMatchObject({
      phase: "resolved",
      body: "All mail is there.",
      nextUpdateAt: null,
      expectedEnd: null,
    });
  });

  it("has its words again where it is not over after all", async () => {
    const { user } = await openPage([{ ...mail, body: "We are looking." }]);
    await user.click(screen.getByRole("button", { name: "Tell news: Mail arrives late" }));
    await form("News about: Mail arrives late");
    await user.click(screen.getByRole("radio", { name: "It is over" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "A last word" }).value).toBe("");
    await user.click(screen.getByRole("radio", { name: "We know why" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "What we know" }).value).toBe("We are looking.");
  });

  it("says that its news are late", async () => {
    await openPage([{ ...mail, nextUpdateAt: now - 60_000 }]);
    const card = await screen.findByRole("article", { name: "Mail arrives late" });
    expect(card.textContent).toContain(`news was promised by ${moment(now - 60_000, Date.now())}`);
  });

  it("of a status page is only read, and an address that is none leads nowhere", async () => {
    const page = incidentOf({ id: "page:1", source: "status-page", url: "https://status.example/1", title: "Disks" });
    const hostile = incidentOf({ id: "page:2", source: "status-page", url: "javascript:alert(1)", title: "Mail" });
    await openPage([page, hostile]);
    const card = await screen.findByRole("article", { name: "Disks" });
    expect(within(card).queryByRole("button")).toBeNull();
    expect(
      within(card)
        .getByRole("link", { name: /^Read it there/ })
        .getAttribute("href"),
    ).toBe(page.url);
    const other = screen.getByRole("article", { name: "Mail" });
    expect(within(other).queryByRole("link")).toBeNull();
  });

  it("says that the status page is silent, so that nobody reads that all is well", async () => {
    const { server } = await openPage();
    server.push("moment", { type: "site", site: { ...SITE, version: 3, incidentsStale: true } });
    expect((await screen.findByText(/^The status page has not answered/)).closest("output")).toBeTruthy();
  });
});

describe("a group that reports alike", () => {
  const group = { conversationIds: [maria.conversation.id, ivan.conversation.id], words: "My mail is late" };
  const grouped = (server: ScriptedServer): void => {
    tells(server);
    server.on(/^GET .*\/groups$/, () => ({ json: { groups: [group] } }));
  };

  it("becomes an incident with its conversations, and its words stay in the house", async () => {
    const { user, server } = await open([], { script: grouped });
    expect(await screen.findByText("2 people report alike: “My mail is late”")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Tell of an incident: “My mail is late”" }));
    const panel = await form("Tell of an incident");
    expect(panel.textContent).toContain("2 conversations are told in person");
    expect((await title()).value).toBe("");
    await user.type(await title(), "Mail arrives late");
    await user.click(tell());
    await vi.waitFor(() => expect(told(server)).toBeDefined());
    expect(told(server)?.body).toMatchObject({ conversationIds: group.conversationIds, title: "Mail arrives late" });
    expect(JSON.stringify(told(server)?.body)).not.toContain("My mail is late");
    expect(screen.queryByText(/report alike/)).toBeNull();
  });

  it("goes away when it is none, also after a reload, until somebody else reports it", async () => {
    const browser = createBrowser();
    const { user } = await open([], { script: grouped, browser });
    await user.click(await screen.findByRole("button", { name: "No incident: “My mail is late”" }));
    expect(screen.queryByText(/report alike/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Hearthost" }));
    closeDesks();
    const again = await open([], { script: grouped, browser });
    await vi.waitFor(() => expect(again.desk.getState().groups).toHaveLength(1));
    expect(screen.queryByText(/report alike/)).toBeNull();
    closeDesks();
    await open([], {
      browser,
      script: (server) =>
        server.on(/^GET .*\/groups$/, () => ({
          json: { groups: [{ ...group, conversationIds: [...group.conversationIds, maria.visitor.id] }] },
        })),
    });
    expect(await screen.findByText("3 people report alike: “My mail is late”")).toBeTruthy();
  });
});

describe("a time by the clock of this machine", () => {
  it("is read as it is written, to the minute", () => {
    const minute = new Date(2026, 10, 22, 14, 5).getTime();
    expect(localTime(minute + 30_000)).toBe("2026-11-22T14:05");
    expect(readLocalTime("2026-11-22T14:05")).toBe(minute);
    expect(readLocalTime("tomorrow")).toBeNull();
  });
});
