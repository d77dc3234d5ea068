import { path, type AskCallBack, type Id, type Message } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, TurnedClock, Visitor, type ExampleSite, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";

const HOUR_MS = 3_600_000;

/** Calls are made from nine to six in Kyiv; it is Friday, eleven o’clock there. */
function callsBack(site: ExampleSite): void {
  site.hours = { timeZone: "Europe/Kyiv", open: "Mo-Fr 09:00-18:00" };
  site.callBacks = { windowMinutes: 60, leadMinutes: 30, days: 7, most: 12 };
}

const today = (hour: number): number => Date.UTC(2026, 10, 20, hour) - 2 * HOUR_MS;
const at = (hour: number) => ({ from: today(hour), to: today(hour + 1) });

async function waitingIn(world: World): Promise<{ visitor: Visitor; chat: Id }> {
  const visitor = await Visitor.arrive(world);
  return { visitor, chat: await visitor.begin("My mail is gone") };
}

const asking = (visitor: Visitor, conversationId: Id, call: Partial<AskCallBack>, callBackId = newId()) =>
  visitor.put(path("callBack", { conversationId, callBackId }), {
    phone: "+380 44 123 45 67",
    ...at(12),
    timeZone: "Europe/Kyiv",
    ...call,
  });

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;
const notices = (messages: readonly Message[]) =>
  messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === "notice" ? [part] : [])));

test("Q8 a customer in line asks for a call at a time that the site offers, and keeps the place", async () => {
  const world = await createWorld({ site: callsBack });
  const { visitor, chat } = await waitingIn(world);
  const before = (await visitor.look()).conversations[0];
  const { events } = await visitor.askCallBack(chat, at(12));
  const { conversations, messages } = await visitor.look();
  expect(conversations).toEqual([
    {
      ...before,
      callBack: {
        id: expect.any(String),
        phone: "+380 44 123 45 67",
        ...at(12),
        timeZone: "Europe/Kyiv",
        state: "asked",
        askedAt: world.clock.now(),
        settledAt: null,
      },
    },
  ]);
  expect(notices(messages)).toEqual([{ type: "notice", notice: "call-back", state: "asked", ...at(12) }]);
  expect(events.map(({ type }) => type)).toEqual(["message.added", "conversation.changed"]);
});

test("Q8 a call that is asked for again takes the place of the one before", async () => {
  const world = await createWorld({ site: callsBack });
  const { visitor, chat } = await waitingIn(world);
  await visitor.askCallBack(chat, at(12));
  await visitor.askCallBack(chat, { ...at(15), phone: "044 765 43 21" });
  const { conversations, messages } = await visitor.look();
  expect(conversations[0]?.callBack).toMatchObject({ ...at(15), phone: "044 765 43 21", state: "asked" });
  expect(notices(messages)).toMatchObject([at(12), at(15)]);
});

test("Q8 a time that is not offered is refused as gone, and nothing is stored", async () => {
  const world = await createWorld({ site: callsBack });
  const { visitor, chat } = await waitingIn(world);
  const refused = [
    at(11), // It has begun.
    at(18), // Nobody is there any more.
    { from: today(12), to: today(14) },
    { from: today(12) + 1, to: today(13) + 1 },
    { from: today(12) + 7 * 24 * HOUR_MS, to: today(13) + 7 * 24 * HOUR_MS },
    { from: today(13), to: today(12) },
  ];
  for (const window of refused) {
    const answer = await asking(visitor, chat, window);
    expect([answer.status, await codeOf(answer)]).toEqual([409, "window-gone"]);
  }
  expect((await visitor.look()).conversations[0]?.callBack).toBeNull();
});

test("Q8 a time that passes while somebody fills in the form is gone, one that was just offered is not", async () => {
  const world = await createWorld({ site: callsBack });
  const { visitor, chat } = await waitingIn(world);
  await world.turnTo(today(11) + 34 * 60_000);
  expect((await visitor.askCallBack(chat, at(12))).events).not.toEqual([]);
  await world.turnTo(today(12));
  expect(await codeOf(await asking(visitor, chat, at(12)))).toBe("window-gone");
});

test("Q8 every time that is offered can be chosen: by day, around the clock, and through the night that is an hour longer", async () => {
  const longNight = Date.UTC(2026, 9, 24, 20);
  for (const open of ["Mo-Fr 09:00-18:00", "24/7", "Mo-Su 22:00-06:00"]) {
    const clock = new TurnedClock(longNight);
    const world = await createWorld({
      clock,
      site: (site) => {
        callsBack(site);
        site.hours = { timeZone: "Europe/Kyiv", open };
      },
    });
    const { visitor, chat } = await waitingIn(world);
    const { callBackWindows } = (await visitor.look()).site;
    expect(callBackWindows).toHaveLength(12);
    for (const [index, window] of callBackWindows.entries()) {
      expect(window.to - window.from).toBe(HOUR_MS);
      expect(window.from).toBeGreaterThanOrEqual(callBackWindows[index - 1]?.to ?? longNight + HOUR_MS / 2);
      await visitor.askCallBack(chat, window);
    }
  }
});

test("Q8 where a site does not call, no time is offered", async () => {
  const world = await createWorld();
  const { visitor, chat } = await waitingIn(world);
  expect(await codeOf(await asking(visitor, chat, at(12)))).toBe("window-gone");
});

test("Q8 a telephone number, the two ends of a time and a zone are what they say, or refused", async () => {
  const world = await createWorld({ site: callsBack });
  const { visitor, chat } = await waitingIn(world);
  const wrong: [object, string, number][] = [
    [{ phone: "call me" }, "invalid-request", 422],
    [{ phone: "12345" }, "invalid-request", 422],
    [{ phone: "1".repeat(16) }, "invalid-request", 422],
    [{ phone: `+${" 1".repeat(20)}` }, "too-large", 413],
    [{ phone: "(".repeat(60_000) }, "too-large", 413],
    [{ phone: "123456<script>" }, "invalid-request", 422],
    [{ from: 0.5 }, "invalid-request", 422],
    [{ timeZone: "Mars/Olympus" }, "invalid-request", 422],
    [{ timeZone: "" }, "invalid-request", 422],
    [{ note: "at the door" }, "invalid-request", 422],
  ];
  for (const [call, code, status] of wrong) {
    const answer = await asking(visitor, chat, call);
    expect([call, answer.status, await codeOf(answer)]).toEqual([call, status, code]);
  }
  await visitor.askCallBack(chat, { ...at(12), phone: "  +380 44\t123\n45  67 " });
  expect((await visitor.look()).conversations[0]?.callBack?.phone).toBe("+380 44 123 45 67");
});

test("Q8 a customer takes the wish back; an agent says how the call went, whoever is free", async () => {
  const world = await createWorld({ site: callsBack });
  const agent = await signIn(world);
  for (const [end, state] of [
    [({ visitor, chat }: Waiting) => visitor.cancelCallBack(chat), "cancelled"],
    [({ chat }: Waiting) => agent.endCallBack(chat, "done"), "done"],
    [({ chat }: Waiting) => agent.endCallBack(chat, "missed"), "missed"],
  ] as const) {
    const waiting = await waitingIn(world);
    await waiting.visitor.askCallBack(waiting.chat, at(12));
    await end(waiting);
    const { conversations, messages } = await waiting.visitor.look();
    expect(conversations[0]).toMatchObject({ state: "waiting", callBack: { state, settledAt: world.clock.now() } });
    expect(notices(messages).at(-1)).toMatchObject({ notice: "call-back", state });
    const { conversationId, endingId } = { conversationId: waiting.chat, endingId: newId() };
    const again = await agent.put(path("deskCallBackEnding", { conversationId, endingId }), { outcome: "done" });
    expect(await codeOf(again)).toBe("wrong-state");
  }
});

type Waiting = Awaited<ReturnType<typeof waitingIn>>;

test("Q8 only the customer cancels, only an agent says how it went, and of a chat that is held only its holder", async () => {
  const world = await createWorld({ site: callsBack });
  const { visitor, chat: conversationId } = await waitingIn(world);
  await visitor.askCallBack(conversationId, at(12));
  const [agent, other] = [await signIn(world), await signIn(world, "tomas")];
  const deskEnding = () => path("deskCallBackEnding", { conversationId, endingId: newId() });
  const ending = () => path("callBackEnding", { conversationId, endingId: newId() });
  expect(await codeOf(await visitor.put(ending(), { outcome: "done" }))).toBe("forbidden");
  expect(await codeOf(await agent.put(deskEnding(), { outcome: "cancelled" }))).toBe("forbidden");
  await agent.take(conversationId);
  expect(await codeOf(await other.put(deskEnding(), { outcome: "done" }))).toBe("taken");
  await agent.endCallBack(conversationId, "done");
  expect((await visitor.look()).conversations[0]).toMatchObject({ state: "active", callBack: { state: "done" } });
  const stranger = await Visitor.arrive(world);
  await stranger.openChat();
  expect(await codeOf(await stranger.put(ending(), { outcome: "cancelled" }))).toBe("not-found");
  expect(await codeOf(await asking(stranger, conversationId, {}))).toBe("not-found");
});

test("Q8 a call can be asked for while a chat waits, not while somebody is there or after the end", async () => {
  const world = await createWorld({ site: callsBack });
  const { visitor, chat } = await waitingIn(world);
  const agent = await signIn(world);
  await agent.take(chat);
  expect(await codeOf(await asking(visitor, chat, {}))).toBe("wrong-state");
  await agent.end(chat);
  expect(await codeOf(await asking(visitor, chat, {}))).toBe("wrong-state");
  const ticket = await visitor.leaveTicket();
  expect(await codeOf(await asking(visitor, ticket, {}))).toBe("wrong-state");
});

test("Q8 with the end of the chat nobody waits for a call any more", async () => {
  const world = await createWorld({ site: callsBack });
  const { visitor, chat } = await waitingIn(world);
  await visitor.askCallBack(chat, at(12));
  await visitor.leave(chat);
  const { conversations, messages } = await visitor.look();
  expect(conversations[0]).toMatchObject({ state: "ended", callBack: { state: "cancelled" } });
  expect(notices(messages).map(({ notice }) => notice)).toEqual(["call-back", "call-back", "ended"]);
});

test("W1 W2 a wish for a call that is repeated is one wish, also after its time; with another body its id is taken", async () => {
  const world = await createWorld({ site: callsBack });
  const { visitor, chat } = await waitingIn(world);
  const id = newId();
  const first = await asking(visitor, chat, {}, id);
  const receipt = (await first.json()) as object;
  await world.turnTo(today(15));
  const again = await asking(await back(world, visitor), chat, {}, id);
  expect([first.status, again.status, await again.json()]).toEqual([201, 200, receipt]);
  const other = await asking(await back(world, visitor), chat, { phone: "044 765 43 21" }, id);
  expect(await codeOf(other)).toBe("id-reused");
});

test("C8 S5 at signing in a call that was asked for comes along, also into the chat that is open there", async () => {
  const world = await createWorld({ site: callsBack });
  const identity = () => world.identity({ sub: "maria" });
  const phone = await Visitor.arrive(world, { identity: await identity() });
  const talk = await phone.begin("From the phone");
  const { visitor: laptop, chat } = await waitingIn(world);
  await laptop.askCallBack(chat, at(12));
  await laptop.askTurnLetter(chat, "maria@post.example");
  const maria = await Visitor.arrive(world, { restore: laptop.session.restore, identity: await identity() });
  expect(maria.session.snapshot.conversations).toMatchObject([
    { id: talk, callBack: { ...at(12), state: "asked" }, turnEmail: "maria@post.example" },
  ]);
  await maria.cancelCallBack(chat);
  const { events } = await phone.cancelCallBack(talk).catch(() => ({ events: [] }));
  expect(ofType(events, "conversation.changed")).toEqual([]);
});

async function back(world: World, { session }: Visitor): Promise<Visitor> {
  return Visitor.arrive(world, { restore: session.restore });
}
