import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { DeskRatings } from "@warmline/protocol";
import { clockTime } from "../format.ts";
import { beginOf } from "../store/spans.ts";
import { ratingOf, ratingRequest, ratingsOf, remarkOf, scaleOf } from "../testing/amends.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type Talk } from "../testing/open-desk.tsx";
import type { Answer } from "../testing/scripted-server.ts";
import { inbox, SITE } from "../testing/world.ts";

const maria = talkWith(1, "Maria");
const REASONS = [
  { id: "speed", label: { en: "How fast it went", uk: "Швидкість" } },
  { id: "price", label: "Prices" },
];

afterEach(closeDesks);

async function open(told: Partial<DeskRatings> | Answer = {}, talks: readonly Talk[] = []): Promise<OpenDesk> {
  const answer = (): Answer =>
    told === "lost" || "json" in told ? told : { json: ratingsOf(told as Partial<DeskRatings>) };
  const opened = await openDesk(talks, { script: (server) => server.on(/\/ratings\?/, answer) });
  const site = { ...SITE, rating: { ...SITE.rating, reasons: REASONS } };
  opened.server.push("inbox", { ...inbox([], {}), entries: [], site });
  await vi.waitFor(() => expect(opened.desk.getState().site).toEqual(site));
  await opened.user.click(screen.getByRole("link", { name: "Ratings" }));
  await screen.findByRole("heading", { name: "Ratings" });
  return opened;
}

const figure = (name: string) => screen.findByRole("region", { name });
const afterContact = () => figure("After a contact, three faces");

describe("the ratings page", () => {
  it("tells who was asked, the whole distribution, and the share with its range and its counts", async () => {
    await open();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Ratings" }));
    const text = (await afterContact()).textContent;
    for (const said of [
      "Asked25",
      "Answered10 40 %",
      "Waved away4",
      "Said nothing11",
      "Bad: 1 · 10 %",
      "Okay: 0 · 0 %",
      "Great: 9 · 90 %",
      "Content: Between 60 % and 98 % (9 of 10)",
      "Content means “Great”.",
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/average|mean(?!s)|Ø/i);
  });

  it("tells counts alone under ten answers, and says why", async () => {
    const share = { satisfied: 7, answers: 9, interval: null };
    const faces = [
      { face: "sad" as const, count: 2 },
      { face: "neutral" as const, count: 0 },
      { face: "happy" as const, count: 7 },
    ];
    await open({ scales: [scaleOf({ asked: 9, dismissed: 0, share, faces })] });
    const text = (await afterContact()).textContent;
    expect(text).toContain("Content: 7 of 9");
    expect(text).toContain("Only 9 answers: so few say more about chance than about us.");
    expect(text).not.toContain("%");
  });

  it.each([
    [{ low: 0.04, high: 0.31 }, "Higher than before (20 of 40)"],
    [{ low: -0.31, high: -0.04 }, "Lower than before (20 of 40)"],
    [{ low: -0.02, high: 0.31 }, "No clear change (before: 20 of 40)"],
    [null, "Too few answers to compare (before: 20 of 40)"],
  ])("calls it a change only where chance alone would hardly make one: %o", async (difference, said) => {
    const share = { satisfied: 20, answers: 40, interval: { low: 0.35, high: 0.65 } };
    await open({ scales: [scaleOf({ before: { asked: 60, share, difference } })] });
    expect((await afterContact()).textContent).toContain(said);
  });

  it("never adds up scales or occasions, names agents in the order of names, and programs apart", async () => {
    const share = { satisfied: 3, answers: 4, interval: null };
    const agents = [
      { agentId: "tomas", asked: 12, share: scaleOf().share },
      { agentId: "olena", asked: 6, share },
    ];
    const faces = (["miserable", "sad", "neutral", "happy", "delighted"] as const).map((face) => ({ face, count: 2 }));
    await open({
      scales: [
        scaleOf({ agents, bots: { asked: 8, answers: 5 } }),
        scaleOf({ occasion: "follow-up", asked: 3 }),
        scaleOf({ scale: "faces-5", faces }),
        scaleOf({ scale: "faces-5", occasion: "follow-up", asked: 0 }),
      ],
    });
    const table = within(await afterContact()).getByRole("table", { name: /^By agent/ });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(["Olena63 of 4", "Tomas12Between 60 % and 98 % (9 of 10)"]);
    expect((await afterContact()).textContent).toContain(
      "Contacts with programs count in none of this: 8 asked, 5 answered.",
    );
    expect((await figure("Some time after amends, three faces")).textContent).toContain("Asked3");
    const five = (await figure("After a contact, five faces")).textContent;
    expect(five).toContain("Awful: 2 · 20 %");
    expect(five).toContain("Content means “Good” or “Great”.");
    expect(screen.queryByRole("region", { name: "Some time after amends, five faces" })).toBeNull();
  });

  it("counts reasons by face", async () => {
    const reasons = [
      { scale: "faces-3" as const, reason: "speed", face: "sad" as const, count: 3 },
      { scale: "faces-3" as const, reason: "speed", face: "happy" as const, count: 5 },
      { scale: "faces-3" as const, reason: "gone", face: "neutral" as const, count: 1 },
    ];
    await open({ reasons });
    const table = within(await figure("What it was about")).getByRole("table", { name: "Reasons, three faces" });
    const rows = within(table).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual(["Reason Bad Okay Great", "How fast it went305", "gone010"]);
  });

  it("reads what was said, by team, and leads to the conversation also where its record is not here", async () => {
    const elsewhere = talkWith(3, "Petro", { state: "ended", agentId: null, endedAt: Date.now() });
    const keepers = {
      reasons: ["price"],
      text: "Too dear.",
      at: Date.now(),
      team: { en: "The keepers", uk: "Хранителі" },
    };
    const { user, server } = await open({
      remarks: [
        remarkOf(1, "Maria", { conversationId: maria.conversation.id }),
        remarkOf(3, "Petro", { conversationId: elsewhere.conversation.id, face: "happy", remark: keepers }),
      ],
    });
    const told = { visitor: elsewhere.visitor, conversations: [elsewhere.conversation], messages: elsewhere.messages };
    const none = { contacts: [], notes: [], promises: [], ratings: [], offers: [] };
    server.on(new RegExp(`visitors/${elsewhere.visitor.id}$`), () => ({ json: { ...none, ...told, seq: 9 } }));
    const remarks = await figure("What they said");
    expect(within(remarks).getAllByRole("listitem")).toHaveLength(2);
    await user.click(within(remarks).getByRole("radio", { name: "The keepers" }));
    const item = within(remarks).getByRole("listitem");
    for (const said of ["Great", "Petro with Olena", "About: Prices", "Too dear.", "Went to: The keepers"])
      expect(item.textContent).toContain(said);
    await user.click(within(item).getByRole("link", { name: "Read the conversation with Petro" }));
    expect(await within(await screen.findByRole("log")).findByText("message 300")).toBeTruthy();
  });

  it("asks for the days that are chosen; says that nobody was asked, and that it could not be fetched", async () => {
    const { user, server } = await open({ scales: [] });
    expect(await screen.findByText("Nobody was asked in this time.")).toBeTruthy();
    server.on(/\/ratings\?/, () => "lost");
    await user.click(screen.getByRole("radio", { name: "30 days" }));
    expect(await screen.findByText("The ratings could not be fetched.")).toBeTruthy();
    const asked = server.requests.filter(({ path }) => path.includes("/ratings?"));
    const { searchParams } = new URL(asked.at(-1)?.path ?? "", "https://desk.test");
    expect(Number(searchParams.get("from"))).toBe(beginOf("month", Number(searchParams.get("to"))));
    server.on(/\/ratings\?/, () => ({ json: ratingsOf() }));
    await user.click(screen.getByRole("button", { name: "Count again" }));
    expect((await afterContact()).textContent).toContain("Asked25");
  });
});

describe("a rating in its conversation", () => {
  const now = Date.now();
  const { id: conversationId } = maria.conversation;

  async function openTalk(rating: Parameters<typeof ratingOf>[1]): Promise<OpenDesk> {
    const asked = ratingOf(conversationId, rating);
    const messages = [...maria.messages, ratingRequest(conversationId, 4, asked, now)];
    const opened = await openDesk([{ ...maria, messages, record: { ratings: [asked] } }]);
    location.hash = `#/conversations/${conversationId}`;
    await screen.findByRole("textbox", { name: "Your message to Maria" });
    return opened;
  }

  it("tells each change of mind with its time, what was said beside the face, and who reads it", async () => {
    const day = new Date(now).setHours(10, 2, 0, 0);
    const choices = [
      { face: "sad" as const, at: day },
      { face: null, at: day + 60_000 },
      { face: "happy" as const, at: day + 180_000 },
    ];
    const remark = { reasons: ["speed"], text: "Quick in the end.", at: now, team: "Support" };
    const { server } = await openTalk({ face: "happy", choices, remark });
    const log = await screen.findByRole("log");
    await vi.waitFor(() => expect(log.textContent).toContain("The customer chose: Great"));
    expect(log.textContent).toContain(
      `Changed their mind: Bad at ${clockTime(day)}, then taken back at ${clockTime(day + 60_000)}, then Great at ${clockTime(day + 180_000)}`,
    );
    expect(log.textContent).toContain("Quick in the end.");
    expect(log.textContent).toContain("Went to: Support");
    const changed = ratingOf(conversationId, { face: "neutral", choices: choices.slice(0, 1) });
    server.feed(maria.visitor.id, 4, { seq: 5, at: now, type: "rating.changed", rating: changed });
    await vi.waitFor(() => expect(log.textContent).toContain("The customer chose: Okay"));
    expect(log.textContent).not.toContain("Changed their mind");
  });

  it("tells that it was asked again after amends, and that it was waved away", async () => {
    await openTalk({ occasion: "follow-up", dismissedAt: now });
    expect(await screen.findByText(`Asked whether it is all right now · Waved away ${clockTime(now)}`)).toBeTruthy();
  });
});
