import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { DeskNumbers } from "@warmline/protocol";
import { beginOf } from "../store/spans.ts";
import { closeDesks, openDesk, type OpenDesk } from "../testing/open-desk.tsx";
import type { Answer } from "../testing/scripted-server.ts";
import { byHour } from "./ContactsByHour.tsx";

const now = Date.now();
const NONE = { count: 0, median: null, p90: null, buckets: [] };
const SOME = {
  count: 40,
  median: 75,
  p90: 400,
  buckets: [
    { upTo: 60, count: 12 },
    { upTo: 300, count: 28 },
    { upTo: null, count: 0 },
  ],
};

function numbersOf(over: Partial<DeskNumbers> = {}): DeskNumbers {
  return {
    from: now - 3_600_000,
    to: now,
    firstAnswer: SOME,
    promises: { kept: 18, missed: 2, released: 1, extended: 3 },
    waits: SOME,
    abandoned: 10,
    estimate: { count: 100, within50: 51, within90: 91, told: 90, held: 88 },
    contacts: [{ from: new Date(2026, 10, 22, 9).getTime(), count: 4 }],
    endings: { solved: 17, left: 2, abusive: 1 },
    ...over,
  };
}

afterEach(closeDesks);

async function open(answer: () => Answer): Promise<OpenDesk> {
  const opened = await openDesk([], { width: 1_280, script: (server) => server.on(/\/numbers\?/, answer) });
  await opened.user.click(screen.getByRole("link", { name: "Numbers" }));
  await screen.findByRole("heading", { name: "Numbers" });
  return opened;
}

const figure = (name: string) => screen.findByRole("region", { name });

describe("the numbers page", () => {
  it("has the focus on its name, and says how it went with each definition", async () => {
    await open(() => ({ json: numbersOf() }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Numbers" }));
    const first = await figure("Time to the first answer");
    expect(first.textContent).toContain("From the moment a customer joins the line to the first word of a person.");
    expect(first.textContent).toContain("Half within1 min");
    expect((await figure("Promises")).textContent).toContain("18 of 20 kept 90 %");
    expect((await figure("Solved")).textContent).toContain("17 of 20 solved 85 %");
    expect((await figure("Left before their turn")).textContent).toContain("10 of 50 20 %");
    expect((await figure("What was told about the wait")).textContent).toContain(
      "Inside the wide range: 91 % 91 of 100 · should be near 90 %",
    );
    expect((await figure("Contacts by the hour")).textContent).toContain("Most contacts begin at 09:00: 4.");
  });

  it("reads each plot as a table", async () => {
    const { user } = await open(() => ({ json: numbersOf() }));
    const waits = await figure("Waits");
    await user.click(within(waits).getByText("As a table"));
    const table = within(waits).getByRole("table", { name: "Waits by how long they took" });
    expect(
      within(table)
        .getAllByRole("row")
        .map((row) => row.textContent),
    ).toEqual(["How longHow many", "up to 1 min12", "up to 5 min28", "longer than 5 min0"]);
  });

  it("says counts instead of shares where there are few", async () => {
    const few = { count: 9, within50: 4, within90: 8, told: 9, held: 9 };
    await open(() => ({ json: numbersOf({ estimate: few }) }));
    const told = await figure("What was told about the wait");
    expect(told.textContent).toContain("Inside the wide range: 8 of 9");
    expect(told.textContent).toContain("Only 9 waits so far: too few for a share.");
    expect(told.textContent).not.toContain("%");
  });

  it("says that there is nothing to count yet", async () => {
    const empty = { count: 0, within50: 0, within90: 0, told: 0, held: 0 };
    const promises = { kept: 0, missed: 0, released: 0, extended: 0 };
    const endings = { solved: 0, left: 0, abusive: 0 };
    const none = { firstAnswer: NONE, waits: NONE, abandoned: 0, promises, estimate: empty, contacts: [], endings };
    await open(() => ({ json: numbersOf(none) }));
    expect(await screen.findAllByText("Nothing to count yet.")).toHaveLength(7);
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("asks for the days that are chosen, from midnight by the agent’s clock", async () => {
    const { user, server } = await open(() => ({ json: numbersOf() }));
    await user.click(screen.getByRole("radio", { name: "7 days" }));
    await vi.waitFor(() => expect(server.requests.filter(({ path }) => path.includes("/numbers?"))).toHaveLength(2));
    const asked = server.requests.filter(({ path }) => path.includes("/numbers?"));
    const spans = asked.map(({ path }) => new URL(path, "https://desk.test").searchParams);
    expect(spans.map((span) => Number(span.get("from")))).toEqual([
      beginOf("today", Number(spans[0]?.get("to"))),
      beginOf("week", Number(spans[1]?.get("to"))),
    ]);
  });

  it("says that they could not be fetched, and fetches them again", async () => {
    let answer: Answer = "lost";
    const { user } = await open(() => answer);
    expect((await screen.findByText("The numbers could not be fetched.")).closest("output")).toBeTruthy();
    answer = { json: numbersOf() };
    await user.click(screen.getByRole("button", { name: "Count again" }));
    expect(await figure("Promises")).toBeTruthy();
    expect(screen.queryByText("The numbers could not be fetched.")).toBeNull();
  });

  it("leads back to the conversations", async () => {
    const { user } = await open(() => ({ json: numbersOf() }));
    await user.click(screen.getByRole("link", { name: "Incidents" }));
    expect(await screen.findByRole("heading", { name: "Incidents" })).toBeTruthy();
    history.back();
    expect(await screen.findByRole("heading", { name: "Numbers" })).toBeTruthy();
  });
});

it("counts contacts by the hour of the day, on average over several days", () => {
  const nine = (day: number): number => new Date(2026, 10, day, 9).getTime();
  const bars = byHour(
    [
      { from: nine(20), count: 4 },
      { from: nine(21), count: 3 },
    ],
    2,
  );
  expect(bars).toHaveLength(24);
  expect(bars[9]).toEqual({ name: "09:00", value: 3.5, text: "3.5" });
  expect(bars[10]?.value).toBe(0);
});
