import { screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Conversation, DeskLine } from "@warmline/protocol";
import { clockTime, moment } from "../format.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type Talk } from "../testing/open-desk.tsx";
import { session, type ScriptedServer } from "../testing/scripted-server.ts";
import { placeAt } from "../testing/world.ts";

const now = Date.now();
const waits = (n: number, name: string, over: Partial<Conversation> = {}): Talk =>
  talkWith(n, name, { state: "waiting", agentId: null, contactId: null, waitingSince: now - 600_000 + n, ...over });
const maria = waits(1, "Maria", { category: "billing" });
const ivan = waits(2, "Ivan");
const petro = waits(3, "Petro");

afterEach(closeDesks);

const line = (...places: DeskLine["places"]) => ({ type: "line", line: { places, here: [], freeSlots: 1, asOf: now } });
const section = (name: RegExp) => screen.findByRole("region", { name });
const next = (name: string) => screen.findByRole("button", { name: `Take next: ${name}` });

async function open(talks: readonly Talk[], script?: (server: ScriptedServer) => void): Promise<OpenDesk> {
  return openDesk(talks, script === undefined ? {} : { script });
}

function claims(server: ScriptedServer, ...refused: Talk[]): void {
  server.on(/\/claims\//, ({ path }) => {
    if (refused.some(({ conversation }) => path.includes(conversation.id))) return { refuse: "taken" };
    const taken = [maria, ivan, petro].find(({ conversation }) => path.includes(conversation.id)) ?? maria;
    const conversation = { ...taken.conversation, state: "active", waitingSince: null, agentId: "olena" } as const;
    return { json: { id: null, events: [{ seq: 9, at: now, type: "conversation.changed", conversation }] } };
  });
}

it("shows the line in fair order: an emergency first, with its category, in words", async () => {
  await open([maria, waits(2, "Ivan", { urgent: true })]);
  const lines = within(await section(/^Waiting/)).getAllByRole("link");
  expect(lines.map((each) => each.textContent)).toEqual([
    expect.stringMatching(/Place 1 in line.*Ivan.*Emergency/),
    expect.stringMatching(/Place 2 in line.*Maria.*Billing/),
  ]);
});

it("says who is away, who is being called, and what each was told", async () => {
  const { server } = await open([maria, ivan, petro]);
  server.push(
    "moment",
    line(
      placeAt(maria.conversation.id, { awaySince: now - 180_000, toldUntil: now + 600_000 }),
      placeAt(ivan.conversation.id, { awaySince: now - 240_000, turnUntil: now + 200_000 }),
      placeAt(petro.conversation.id, { toldUntil: now - 60_000 }),
    ),
  );
  const said = async (name: RegExp) => (await screen.findByRole("link", { name })).textContent;
  await expect.poll(() => said(/Maria/)).toContain(`away since ${clockTime(now - 180_000)}`);
  expect(await said(/Maria/)).toContain(`told: by ${clockTime(now + 600_000)}`);
  expect(await said(/Ivan/)).toContain(`called, place kept until ${clockTime(now + 200_000)}`);
  expect(await said(/Petro/)).toContain(`told: by ${clockTime(now - 60_000)}, now late`);
});

it("takes the next one who is here, and says beforehand who stands before and why", async () => {
  const { server, user } = await open([maria, ivan, petro], (scripted) => {
    scripted.on(/\/session$/, () => ({
      json: session({ now: Date.now(), expiresAt: Date.now() + 900_000, cannotServe: ["billing"] }),
    }));
    claims(scripted);
  });
  server.push("moment", line(placeAt(ivan.conversation.id, { awaySince: now - 180_000 })));
  const button = await next("Petro");
  const why = `Maria is for a colleague who knows “Billing”. Ivan is away since ${clockTime(now - 180_000)}.`;
  expect(button.ariaDescribedByElements?.[0]?.textContent).toBe(`Next for you is Petro. ${why}`);
  await user.click(button);
  const field = await screen.findByRole("textbox", { name: "Your message to Petro" });
  await expect.poll(() => document.activeElement).toBe(field);
});

it("takes nobody while all in line are away, and says so", async () => {
  const { server, user } = await open([ivan]);
  server.push("moment", line(placeAt(ivan.conversation.id, { awaySince: now - 180_000 })));
  await screen.findByText(/^Nobody can be taken now\. Ivan is away since/);
  const button = screen.getByRole("button", { name: "Take next" });
  expect(button.ariaDisabled).toBe("true");
  await user.click(button);
  expect(server.find(/\/claims\//)).toBeUndefined();
});

it("goes on with the one after that where a colleague was quicker, and says so", async () => {
  const { user } = await open([maria, ivan], (server) => claims(server, maria));
  await user.click(await next("Maria"));
  const field = await screen.findByRole("textbox", { name: "Your message to Ivan" });
  await expect.poll(() => document.activeElement).toBe(field);
  expect(
    screen.getByText("A colleague was a moment quicker. This is the one after that.").closest("[role=alert]"),
  ).toBeTruthy();
});

it("keeps those who left the line apart, and lets them be taken", async () => {
  const left = waits(1, "Maria", { leftLineAt: now - 60_000 });
  const { user, server } = await open([left, ivan], claims);
  const lost = await section(/^Left the line/);
  expect(within(await section(/^Waiting/)).queryByRole("link", { name: /Maria/ })).toBeNull();
  const link = within(lost).getByRole("link", { name: /Maria/ });
  expect(link.textContent).toContain(`left ${moment(now - 60_000, Date.now())}`);
  await user.click(link);
  await user.click(
    within(await screen.findByRole("region", { name: "Conversation" })).getByRole("button", { name: "Take" }),
  );
  await screen.findByRole("textbox", { name: "Your message to Maria" });
  expect(server.find(/\/claims\//)?.path).toContain(left.conversation.id);
});

it("switches new chats off at once, and says what is still to be finished", async () => {
  const { user, server } = await open([talkWith(5, "Olha"), talkWith(6, "Nina")], (scripted) =>
    scripted.on(/\/status$/, ({ body }) => ({ json: body })),
  );
  await user.click(screen.getByRole("switch", { name: "Taking chats" }));
  expect(screen.getByRole("switch", { name: "Taking chats" }).ariaChecked).toBe("false");
  expect(screen.getByText("You finish the 2 you have; nobody new comes.").closest("output")).toBeTruthy();
  await vi.waitFor(() => expect(server.find(/^PUT .*\/status$/)?.body).toEqual({ taking: false }));
});

it("says that the switch did not get through, and stands as the server knows it", async () => {
  const { user } = await open([], (scripted) => scripted.on(/\/status$/, () => "lost"));
  await user.click(screen.getByRole("switch", { name: "Taking chats" }));
  expect((await screen.findByText(/^You still take chats: /)).closest("output")).toBeTruthy();
  expect(screen.getByRole("switch", { name: "Taking chats" }).ariaChecked).toBe("true");
});
