import { path, type Conversation, type Id, type Receipt, type TicketStatus } from "@warmline/protocol";
import { expect, test } from "vitest";
import { Agent, newId, ofType, Visitor, type TicketForm, type World, type WorldOptions } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type ChangeSite = NonNullable<WorldOptions["site"]>;

/** Contracts need a number, and customers look at the cable first. */
const withFields: ChangeSite = (site) => {
  const [down] = site.tickets.categories;
  if (!down) return;
  down.fields = [
    {
      id: "contract",
      label: { en: "Contract", uk: "Договір" },
      required: true,
      pattern: "C-\\d{4}",
      example: "C-1042",
    },
    {
      id: "plan",
      label: "Plan",
      input: "choice",
      choices: [
        { id: "small", label: { en: "Small", uk: "Малий" } },
        { id: "large", label: "Large" },
      ],
    },
  ];
  down.checks = [
    { id: "cable", text: { en: "Is the cable in?", uk: "Чи підключено кабель?" }, help: null },
    { id: "lights", text: "Are the lights on?", help: null },
  ];
};

const FORM: TicketForm = {
  category: "website-down",
  gist: "My shop is away",
  details: "",
  email: "m@post.example",
  name: "Maria",
};

/** How the visitor’s own snapshot shows a conversation. */
async function look(visitor: Visitor, id: Id): Promise<Conversation & { ticket: object }> {
  const found = (await visitor.look()).conversations.find((conversation) => conversation.id === id);
  if (!found) throw new Error("there is no such conversation");
  return found as Conversation & { ticket: object };
}

const statuses = ({ ticket }: Conversation) => ticket?.history.map(({ status }) => status);

const notices = (visitor: Visitor, id: Id) =>
  visitor.session.snapshot.messages
    .filter(({ conversationId }) => conversationId === id)
    .flatMap(({ parts }) => parts.flatMap((part) => (part.type === "notice" ? [part.notice] : [])));

async function meet(site?: ChangeSite): Promise<{ world: World; visitor: Visitor; agent: Agent }> {
  const world = await createWorld(site ? { site } : {});
  const agent = await Agent.stay(world, () => world.app.agents.createSignInLink("fernhost", "olena"));
  return { world, visitor: await Visitor.arrive(world), agent };
}

const taken = (receipt: Receipt) => ofType(receipt.events, "conversation.changed").at(-1)?.conversation;

test("T1 what a form says is kept in the words that the customer read; the first thing that is wrong is named", async () => {
  const { world } = await meet(withFields);
  const visitor = await Visitor.arrive(world, { locale: "uk" });
  const id = await visitor.leaveTicket({
    ...FORM,
    wanted: "Bring it back",
    fields: { contract: " C-1042 ", plan: "small" },
    checks: { lights: "no", cable: "yes" },
  });
  expect((await look(visitor, id)).ticket).toMatchObject({
    kind: "problem",
    fields: [
      { id: "contract", label: "Договір", value: "C-1042" },
      { id: "plan", label: "Plan", value: "Малий" },
    ],
    checks: [
      { id: "cable", text: "Чи підключено кабель?", answer: "yes" },
      { id: "lights", text: "Are the lights on?", answer: "no" },
    ],
    locale: "uk",
  });
  const [first] = visitor.session.snapshot.messages;
  expect(first?.parts).toMatchObject([{ type: "text", text: "My shop is away\n\nBring it back" }]);
  const good = { contract: "C-1042" };
  for (const [change, detail] of [
    [{ category: "weather" }, /^category: /],
    [{ fields: {} }, /^fields\.contract: must not be empty$/],
    [{ fields: { contract: "   " } }, /^fields\.contract: must not be empty$/],
    [{ fields: { contract: "1042" } }, /^fields\.contract: must look like C-1042$/],
    [{ fields: { contract: "C-10421" } }, /^fields\.contract: must look like/],
    [{ fields: { ...good, plan: "huge" } }, /^fields\.plan: must be one of the choices$/],
    [{ fields: { contract: "wrong", plan: "huge" } }, /^fields\.contract: /],
    [{ fields: { ...good, shoe: "42" } }, /^fields\.shoe: /],
    [{ fields: good, checks: { moon: "yes" } }, /^checks\.moon: /],
    [{ fields: good, email: "nobody" }, /^email: /],
  ] as const) {
    const form = { kind: "ticket", ...FORM, gist: "Another trouble", ...change };
    const answer = await visitor.put(path("conversation", { conversationId: newId() }), form);
    expect(answer.status, JSON.stringify(change)).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid-request", detail: expect.stringMatching(detail) });
  }
});

test("T1 a field and a check may be called like something that every object has", async () => {
  const { visitor } = await meet((site) => {
    const [down] = site.tickets.categories;
    if (!down) return;
    down.fields = [{ id: "constructor", label: "Who built it" }];
    down.checks = [{ id: "constructor", text: "Is the builder there?", help: null }];
  });
  const silent = await visitor.leaveTicket(FORM);
  expect((await look(visitor, silent)).ticket).toMatchObject({ fields: [], checks: [] });
});

test("T1 no value keeps the server busy, whatever its field’s pattern", async () => {
  const { visitor } = await meet((site) => {
    const [down] = site.tickets.categories;
    if (down) down.fields = [{ id: "serial", label: "Serial number", pattern: "([0-9]+-?)+" }];
  });
  const leaving = (serial: string) =>
    visitor.put(path("conversation", { conversationId: newId() }), { kind: "ticket", ...FORM, fields: { serial } });
  expect((await leaving(`${"1".repeat(499)}x`)).status).toBe(422);
  expect((await leaving("12-34-5")).status).toBe(201);
});

test("T1 files come with the form, in its first message", async () => {
  const { visitor } = await meet();
  const file = await visitor.upload(new TextEncoder().encode("502 bad gateway"), { name: "log.txt" });
  const id = await visitor.leaveTicket({ ...FORM, files: [file] });
  const message = (await visitor.look()).messages.find(({ conversationId }) => conversationId === id);
  expect(message?.parts).toMatchObject([{ type: "text" }, { type: "file", fileId: file, name: "log.txt" }]);
});

test("T2 the same words a moment later are the same ticket and write no second letter; later they are a new one", async () => {
  const { world, visitor, agent } = await meet();
  const id = await visitor.leaveTicket(FORM);
  const twin = newId();
  const again = await visitor.put(path("conversation", { conversationId: twin }), { kind: "ticket", ...FORM });
  expect(taken((await again.json()) as Receipt)?.id).toBe(id);
  await visitor.say(twin, "Any news?");
  expect((await visitor.look()).conversations.map((one) => one.id)).toEqual([id]);
  expect(visitor.session.snapshot.messages.map(({ conversationId }) => conversationId)).toEqual([id, id]);
  await world.settled();
  expect(world.letters).toHaveLength(1);
  await visitor.leaveTicket({ ...FORM, details: "And the mail" });
  world.clock.turn(600_000);
  await visitor.leaveTicket(FORM);
  expect((await visitor.look()).conversations).toHaveLength(3);
  await agent.take(id);
});

test("T2 whoever puts an address, a contract or a wish right is no repetition", async () => {
  const { world, visitor } = await meet(withFields);
  const form = { ...FORM, fields: { contract: "C-1042" } };
  await visitor.leaveTicket({ ...form, email: "m@pots.example" });
  await visitor.leaveTicket(form);
  await visitor.leaveTicket({ ...form, fields: { contract: "C-1043" } });
  await visitor.leaveTicket({ ...form, wanted: "A month back" });
  await visitor.leaveTicket({ ...form, checks: { cable: "yes" } });
  await visitor.leaveTicket({ ...form, fields: { contract: " C-1042 " } });
  expect((await visitor.look()).conversations).toHaveLength(5);
  await world.settled();
  expect(world.letters.map(({ to }) => to).slice(0, 2)).toEqual(["m@pots.example", "m@post.example"]);
});

test.each<[kind: "problem" | "question" | "wish" | "complaint", said: TicketStatus, life: TicketStatus[]]>([
  ["problem", "working", ["received", "working", "answered", "received", "answered", "solved", "received"]],
  ["question", "received", ["received", "answered", "received", "answered", "solved", "received"]],
  ["wish", "planned", ["received", "planned"]],
  ["complaint", "examining", ["received", "examining", "answered", "received", "answered", "settled", "received"]],
])("T3 a %s stands as its people say, answer by answer", async (ticketKind, said, life) => {
  const { world, visitor, agent } = await meet();
  const id = await visitor.leaveTicket({ ...FORM, ticketKind });
  await agent.take(id);
  const foreign = ticketKind === "wish" ? "working" : "shipped";
  for (const status of [foreign, "answered", "solved"]) {
    const answer = await agent.put(path("deskStatusOfTicket", { conversationId: id, statusId: newId() }), {
      status,
      text: null,
    });
    expect(((await answer.json()) as { code: string }).code, status).toBe("invalid-request");
  }
  if (said !== "received") await agent.status(id, said);
  expect((await look(visitor, id)).ticket).toMatchObject({ status: said, answeredAt: null });
  await agent.say(id, "Here it is");
  const answeredAt = world.clock.now();
  world.clock.turn(10 * MINUTE);
  await agent.say(id, "And more");
  expect((await look(visitor, id)).ticket).toMatchObject({ answeredAt });
  await visitor.say(id, "But it does not help");
  const owed = { answeredAt: null, answerBy: world.clock.now() + HOUR };
  expect((await look(visitor, id)).ticket).toMatchObject(owed);
  await agent.say(id, "Now it does");
  const { events } = await agent.end(id, "solved");
  const parts = events.flatMap((event) => (event.type === "message.added" ? event.message.parts : []));
  const reason = ticketKind === "complaint" ? "settled" : "solved";
  expect(parts).toContainEqual({ type: "notice", notice: "ended", reason });
  expect(await look(visitor, id)).toMatchObject({ state: "ended", endReason: "solved" });
  world.clock.turn(20 * MINUTE);
  await visitor.say(id, "It happened again");
  const reopened = await look(visitor, id);
  expect(reopened).toMatchObject({
    state: "waiting",
    ticket: { answeredAt: null, answerBy: world.clock.now() + HOUR },
  });
  expect(statuses(reopened)).toEqual(life);
  expect(notices(visitor, id)).toContain("reopened");
});

test("T3 words beside a status are an answer, and go out as a letter that says both", async () => {
  const { world, visitor, agent } = await meet();
  const id = await visitor.leaveTicket({ ...FORM, ticketKind: "wish" });
  await agent.take(id);
  await agent.promise(id, 30);
  await agent.status(id, "declined", "It would slow every site down.");
  expect((await visitor.look()).promises.map(({ state }) => state)).toEqual(["kept"]);
  const again = path("deskStatusOfTicket", { conversationId: id, statusId: newId() });
  const twice = await agent.put(again, { status: "declined", text: null });
  expect(await twice.json()).toMatchObject({ code: "wrong-state" });
  expect((await look(visitor, id)).ticket).toMatchObject({ status: "declined", answeredAt: world.clock.now() });
  await world.settled();
  expect(world.letters.at(-1)?.text).toMatch(/slow every site down[^]*We do not plan to do it/);
  await visitor.leave(id);
  expect(statuses(await look(visitor, id))).toEqual(["received", "declined"]);
});

test("T4 a ticket goes from agent to agent: one contact ends where the next begins, and nobody else’s promise binds", async () => {
  const { world, visitor, agent } = await meet();
  const tomas = await signIn(world, "tomas");
  const id = await visitor.leaveTicket(FORM);
  await agent.assign(id, "tomas");
  expect(await look(visitor, id)).toMatchObject({ state: "active", agentId: "tomas", waitingSince: null });
  await tomas.promise(id, 30);
  expect((await tomas.assign(id)).events).toEqual([]);
  await agent.assign(id);
  expect(await look(visitor, id)).toMatchObject({ state: "active", agentId: "olena" });
  const { contacts, promises } = await agent.visitor(visitor.id);
  expect(contacts.map(({ agentId, endedAt, endReason }) => [agentId, endedAt !== null, endReason])).toEqual([
    ["tomas", true, null],
    ["olena", false, null],
  ]);
  expect(promises.map(({ state }) => state)).toEqual(["released"]);
  expect(notices(visitor, id)).toEqual(["joined", "joined"]);
  const refused = async (conversationId: Id, agentId: string) => {
    const answer = await agent.put(path("deskAssignment", { conversationId, assignmentId: newId() }), { agentId });
    return ((await answer.json()) as { code: string }).code;
  };
  expect(await refused(id, "nobody")).toBe("invalid-request");
  expect(await refused(id, "pip")).toBe("invalid-request");
  expect(await refused(await visitor.openChat(), "tomas")).toBe("wrong-state");
  await agent.end(id);
  await agent.assign(id, "tomas");
  expect(await look(visitor, id)).toMatchObject({ state: "active", agentId: "tomas", endedAt: null, endReason: null });
});

test("T5 a chat that waits becomes a ticket: it leaves the line, its wait is over, and a letter acknowledges it", async () => {
  const { world, visitor, agent } = await meet();
  await agent.sitDown();
  const chat = await visitor.begin("Hello?");
  const behind = await Visitor.arrive(world);
  const next = await behind.begin("Me too");
  const places = async () => (await agent.line()).places.map(({ conversationId }) => conversationId);
  await expect.poll(places).toEqual([chat, next]);
  await visitor.convert(chat, { kind: "ticket", ...FORM });
  await expect.poll(places).toEqual([next]);
  const ticket = await look(visitor, chat);
  expect(ticket).toMatchObject({ kind: "ticket", state: "waiting", ticket: { status: "received", gist: FORM.gist } });
  expect(notices(visitor, chat)).toEqual(["became"]);
  const waits = () => world.store.db.selectFrom("wait").select(["conversation_id", "outcome"]).execute();
  await expect.poll(waits).toContainEqual({ conversation_id: chat, outcome: "joined" });
  await world.settled();
  expect(world.letters.map(({ subject }) => subject)).toEqual([expect.stringContaining(ticket.ticket.reference)]);
  const words = visitor.session.snapshot.messages.flatMap(({ parts }) => parts);
  expect(words).toMatchObject([{ text: "Hello?" }, { notice: "became" }, { text: FORM.gist }]);
});

test("T5 a ticket becomes a chat, in line from now on, and the same ticket again", async () => {
  const { world, visitor, agent } = await meet();
  const id = await visitor.leaveTicket({ ...FORM, ticketKind: "complaint" });
  const before = (await look(visitor, id)).ticket;
  world.clock.turn(10 * MINUTE);
  await visitor.convert(id, { kind: "chat" });
  expect((await visitor.convert(id, { kind: "chat" })).events).toEqual([]);
  expect(await look(visitor, id)).toMatchObject({
    ...{ kind: "chat", state: "waiting", waitingSince: world.clock.now(), category: "website-down" },
    ticket: before,
  });
  await expect.poll(async () => (await agent.line()).places.length).toBe(1);
  await agent.take(id);
  await agent.say(id, "Let me look");
  expect((await look(visitor, id)).ticket).toEqual(before);
  await agent.convert(id, { kind: "ticket", ...FORM, gist: "Something else" });
  const after = await look(visitor, id);
  expect(after).toMatchObject({ kind: "ticket", state: "active", agentId: "olena" });
  expect(after.ticket).toEqual({ ...before, answerBy: world.clock.now() + HOUR });
  expect(notices(visitor, id)).toEqual(["became", "joined", "became"]);
  const twice = await agent.put(path("deskConversion", { conversationId: id, conversionId: newId() }), {
    kind: "ticket",
    ...FORM,
  });
  expect(await twice.json()).toMatchObject({ code: "wrong-state" });
  await agent.end(id);
  const gone = await visitor.put(path("conversion", { conversationId: id, conversionId: newId() }), { kind: "chat" });
  expect(await gone.json()).toMatchObject({ code: "wrong-state" });
});

test("T5 a ticket that was solved as a chat and goes on owes an answer once it is a ticket again", async () => {
  const { world, visitor, agent } = await meet();
  const id = await visitor.leaveTicket(FORM);
  await agent.take(id);
  await visitor.convert(id, { kind: "chat" });
  await agent.end(id);
  await visitor.say(id, "It is away again");
  world.clock.turn(MINUTE);
  await visitor.convert(id, { kind: "ticket", ...FORM });
  const after = await look(visitor, id);
  expect(after).toMatchObject({ state: "waiting", ticket: { status: "received", answeredAt: null } });
  expect(after.ticket).toMatchObject({ answerBy: world.clock.now() + HOUR });
  expect(statuses(after)).toEqual(["received", "solved", "received"]);
});

test("T5 a ticket that waits as a chat keeps its reference, number and place when its customer signs in", async () => {
  const { world, agent } = await meet();
  const token = () => world.identity({ sub: "maria" });
  const home = await world.visitor({ identity: await token() });
  const talk = await home.begin("Hello?");
  const stranger = await world.visitor();
  const id = await stranger.leaveTicket({ ...FORM, ticketKind: "complaint" });
  await stranger.convert(id, { kind: "chat" });
  const { ticket } = await look(stranger, id);
  const { restore } = stranger.session;
  const signedIn = await world.visitor({ restore, identity: await token() });
  expect(await look(signedIn, id)).toMatchObject({ kind: "chat", state: "waiting", ticket });
  expect((await look(signedIn, talk)).ticket).toBeNull();
  const { reference } = ticket as { reference: string };
  expect(await agent.find(reference)).toMatchObject({ conversationId: id, visitorId: signedIn.id });
  await expect.poll(async () => (await agent.line()).places.length).toBe(2);
});

test("T5 a chat that is over becomes a ticket by its customer, one that is held by its agent, and by nobody else", async () => {
  const { world, visitor, agent } = await meet();
  const tomas = await signIn(world, "tomas");
  const over = await visitor.openChat();
  await visitor.leave(over);
  await visitor.convert(over, { kind: "ticket", ...FORM });
  expect(await look(visitor, over)).toMatchObject({ kind: "ticket", state: "waiting", endedAt: null, endReason: null });
  const held = await visitor.openChat();
  const to = { kind: "ticket", ...FORM, gist: "Olena wrote this down" };
  const convert = async (who: Agent) => {
    const answer = await who.put(path("deskConversion", { conversationId: held, conversionId: newId() }), to);
    return answer.ok ? "done" : ((await answer.json()) as { code: string }).code;
  };
  expect(await convert(agent)).toBe("wrong-state");
  await agent.take(held);
  expect(await convert(tomas)).toBe("taken");
  expect(await convert(agent)).toBe("done");
  expect(await look(visitor, held)).toMatchObject({ kind: "ticket", state: "active", agentId: "olena" });
  const stranger = await Visitor.arrive(world);
  await stranger.openChat();
  const theirs = path("conversion", { conversationId: held, conversionId: newId() });
  expect((await stranger.put(theirs, { kind: "chat" })).status).toBe(404);
});

test("T7 T8 the desk finds a ticket by whatever a customer says of its reference, and none of another site", async () => {
  const { world, visitor, agent } = await meet();
  const id = await visitor.leaveTicket(FORM);
  const { reference } = (await look(visitor, id)).ticket;
  const place = { reference, visitorId: visitor.id, conversationId: id };
  expect(await agent.find(reference)).toEqual(place);
  expect(await agent.find(reference.toLowerCase().replaceAll("-", " ").replaceAll("0", "o"))).toEqual(place);
  const wrong = reference.slice(0, -1) + (reference.endsWith("2") ? "3" : "2");
  expect(await agent.find(wrong)).toBeNull();
  const stranger = await world.fetch(path("deskReference", { reference }), { token: visitor.token });
  expect(stranger.status).toBe(401);
  expect((await agent.transcript(id)).status).toBe(200);
  await world.store.db.updateTable("conversation").set({ site: "another-site" }).where("id", "=", id).execute();
  expect(await agent.find(reference)).toBeNull();
  expect((await agent.transcript(id)).status).toBe(404);
});

test("N5 tickets of several customers that say the same are one group, with chats that say it too", async () => {
  const { world, visitor, agent } = await meet();
  const others = await Promise.all([Visitor.arrive(world), Visitor.arrive(world)]);
  const words = "Mail to Gmail addresses comes back since this morning";
  const ids = [await visitor.leaveTicket({ ...FORM, gist: words })];
  for (const [nth, other] of others.entries())
    ids.push(nth === 0 ? await other.leaveTicket({ ...FORM, gist: `${words}!` }) : await other.begin(words));
  await visitor.leaveTicket({ ...FORM, gist: "Where do I find my invoice of March?" });
  const groups = await world.fetch(path("deskGroups"), { token: agent.token });
  expect(await groups.json()).toMatchObject({ groups: [{ conversationIds: ids }] });
});
