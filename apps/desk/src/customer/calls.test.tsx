import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CallBack } from "@warmline/protocol";
import { timeWindow } from "../format.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type Talk } from "../testing/open-desk.tsx";
import type { ScriptedServer } from "../testing/scripted-server.ts";
import { callBackOf } from "../testing/world.ts";

const now = Date.now();
const HOUR = 3_600_000;
const due = callBackOf({ from: now - 60_000, to: now + HOUR });
const later = callBackOf({ from: now + HOUR, to: now + 2 * HOUR });

afterEach(closeDesks);

function wants(n: number, name: string, callBack: CallBack): Talk {
  const waiting = { state: "waiting", agentId: null, contactId: null, waitingSince: now - n * 60_000 } as const;
  return talkWith(n, name, { ...waiting, callBack });
}

const calls = () => screen.findByRole("region", { name: /^Call back/ });

async function open(talks: readonly Talk[], script?: (server: ScriptedServer) => void): Promise<OpenDesk> {
  return openDesk(talks, { width: 1_400, ...(script === undefined ? {} : { script }) });
}

/** The server ends the call as it is told. */
function ends(talk: Talk) {
  return (server: ScriptedServer): void =>
    server.on(/\/call-back-endings\//, ({ body }) => {
      const { outcome } = body as { outcome: "done" | "missed" };
      const callBack = { ...due, state: outcome, settledAt: Date.now() };
      const conversation = { ...talk.conversation, callBack };
      return { json: { id: null, events: [{ seq: 9, at: now, type: "conversation.changed", conversation }] } };
    });
}

describe("in the list", () => {
  it("puts whose time has begun first, with the number and what to do", async () => {
    await open([wants(1, "Ivan", later), wants(2, "Maria", due)]);
    const [first, second] = within(await calls()).getAllByRole("listitem");
    expect(first?.textContent).toContain(`Maria`);
    expect(first?.textContent).toContain(`Call now · ${timeWindow(due, now)}`);
    const link = within(first as HTMLElement).getByRole("link", { name: "Call +380 44 123 45 67" });
    expect(link.getAttribute("href")).toBe("tel:+380441234567");
    expect(second?.textContent).toContain(timeWindow(later, now));
    expect(within(second as HTMLElement).queryByRole("button")).toBeNull();
  });

  it("says when it is time to call, to who does not see it", async () => {
    await open([wants(2, "Maria", due)]);
    expect((await screen.findByText("It is time to call Maria.")).closest("output")).toBeTruthy();
  });

  it("marks the call in the line, where the place is kept", async () => {
    await open([wants(1, "Ivan", later)]);
    const waiting = await screen.findByRole("region", { name: /^Waiting/ });
    expect(within(waiting).getByRole("link", { name: /Ivan/ }).textContent).toContain(`call ${timeWindow(later, now)}`);
  });

  it.each([
    ["I called", "done"],
    ["Nobody answered", "missed"],
  ])("notes how it went: %s", async (button, outcome) => {
    const maria = wants(2, "Maria", due);
    const { user, server } = await open([maria], ends(maria));
    await user.click(within(await calls()).getByRole("button", { name: button }));
    await vi.waitFor(() => expect(server.find(/\/call-back-endings\//)?.body).toEqual({ outcome }));
    await vi.waitFor(() => expect(screen.queryByRole("region", { name: /^Call back/ })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Hearthost" }));
  });
});

describe("beside the conversation", () => {
  async function show(callBack: CallBack): Promise<void> {
    const maria = wants(2, "Maria", callBack);
    await open([maria]);
    location.hash = `#/conversations/${maria.conversation.id}`;
  }

  async function card(callBack: CallBack): Promise<HTMLElement> {
    await show(callBack);
    return screen.findByRole("region", { name: "Asked to be called" });
  }

  it("shows when by the clocks of both where they differ", async () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const there = new Date(now).getTimezoneOffset() === -540 ? "America/New_York" : "Asia/Tokyo";
    const away = await card({ ...later, timeZone: there });
    expect(within(away).getByText("By theirs").nextSibling?.textContent).toBe(timeWindow(later, now, there));
    closeDesks();
    const same = await card({ ...later, timeZone: here });
    expect(within(same).queryByText("By theirs")).toBeNull();
    expect(within(same).getByText(timeWindow(later, now))).toBeTruthy();
  });

  it.each([
    ["done", "You called"],
    ["missed", "Nobody answered the call"],
    ["cancelled", "The customer needs no call any more"],
  ] as const)("says in one line how a call went that is over: %s", async (state, words) => {
    await show({ ...due, state, settledAt: now });
    expect((await screen.findByText(new RegExp(`^${words} · `, "u"))).tagName).toBe("P");
    expect(screen.queryByRole("region", { name: "Asked to be called" })).toBeNull();
    expect(screen.queryByText("Asked to be called")).toBeNull();
    expect(screen.queryByRole("button", { name: "I called" })).toBeNull();
  });

  it("says kindly that it could not be noted", async () => {
    const maria = wants(2, "Maria", due);
    const { user } = await open([maria], (server) =>
      server.on(/\/call-back-endings\//, () => ({ refuse: "wrong-state" })),
    );
    location.hash = `#/conversations/${maria.conversation.id}`;
    const box = await screen.findByRole("region", { name: "Asked to be called" });
    await user.click(within(box).getByRole("button", { name: "I called" }));
    expect((await screen.findByText(/^How the call went could not be noted/)).closest("[role=alert]")).toBeTruthy();
  });
});
