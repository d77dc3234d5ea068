import {
  TICKET_KINDS,
  type AgentPromise,
  type Category,
  type Conversation,
  type EndReason,
  type FeedEvent,
  type Mark,
  type Message,
} from "@warmline/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { conversationOf, type Actor, type Command, type Slice, type Surroundings } from "./command.ts";
import { decide } from "./decide.ts";

const VISITOR = {
  id: "v",
  name: null,
  patronymic: null,
  nameAnsweredAt: null,
  email: null,
  identified: false,
  locale: "en",
  createdAt: 0,
};
const EDIT_MS = 900_000;
const CHATS = ["chat-1", "chat-2", "ticket-1"];
const WINDOW = { from: 1, to: 2 };
const OVER_AT = 5_000_000;
const CATEGORY: Category = {
  id: "billing",
  label: "Billing",
  answerWithinMinutes: 60,
  emergency: false,
  severity: "minor",
  fields: [],
  checks: [],
  scope: null,
};

/** What everything that was decided adds up to. */
class Model {
  seq = 0;
  now = 1_000;
  made = 0;
  follow: Slice["follow"] = null;
  readonly conversations = new Map<string, Conversation>();
  readonly contacts = new Map<string, Slice["contact"] & object>();
  readonly ratings = new Map<string, Slice["rating"] & object>();
  readonly promises = new Map<string, Slice["promises"][number]>();
  readonly messages = new Map<string, Message>();

  slice(command: Command): Slice {
    const rating = "ratingId" in command ? (this.ratings.get(command.ratingId) ?? null) : null;
    const id = conversationOf(command) ?? rating?.conversationId;
    const conversation = this.conversations.get(id ?? "") ?? null;
    const message = "messageId" in command ? this.messages.get(command.messageId) : undefined;
    const isChat = conversation ? conversation.kind === "chat" : !id?.startsWith("ticket");
    const openChat = this.openChats()[0] ?? null;
    const begins =
      isChat && (command.type === "open" || (command.type === "post-message" && conversation?.state === "ended"));
    return {
      visitor: VISITOR,
      seq: this.seq,
      conversation,
      openChat: begins ? openChat : null,
      openChats: this.openChats().length,
      message: message?.conversationId === conversation?.id ? (message ?? null) : null,
      files: [],
      contact: this.contacts.get(conversation?.contactId ?? "") ?? null,
      rating,
      isAskedAgain: false,
      offer: null,
      tickets: [...this.conversations.values()].filter(({ ticket }) => ticket !== null),
      lastPopUp: null,
      isProgram: (agentId) => agentId === "pip",
      talk: [...this.messages.values()].filter((one) => one.conversationId === id),
      agentName: (agentId) => (agentId === "nobody" ? null : agentId),
      lastComplaint: () => Math.max(0, ...this.complaints()),
      promises: [...this.promises.values()].filter((one) => one.conversationId === id && one.settledAt === null),
      promise: "promiseId" in command ? this.#promiseOf(command.promiseId, id) : null,
      samePlaceTold: openChat !== null && this.timesToldSamePlace(openChat) > 0,
      incident: { resolvedAt: this.now > OVER_AT ? OVER_AT : null },
      follow: this.follow,
    };
  }

  #promiseOf(promiseId: string, conversationId: string | undefined): Slice["promise"] {
    const promise = this.promises.get(promiseId);
    return promise?.conversationId === conversationId ? (promise ?? null) : null;
  }

  /** The numbers in the register. */
  complaints(): number[] {
    return [...this.conversations.values()].flatMap(({ ticket }) => ticket?.complaint?.number ?? []);
  }

  /** How often a chat was told that it keeps its place, since it waits. */
  timesToldSamePlace({ id, waitingSince }: Conversation): number {
    return [...this.messages.values()].filter(
      ({ conversationId, at, parts }) =>
        conversationId === id &&
        at >= (waitingSince ?? Infinity) &&
        parts.some((part) => part.type === "notice" && part.notice === "same-place"),
    ).length;
  }

  openChats(): Conversation[] {
    return [...this.conversations.values()].filter(({ kind, state }) => kind === "chat" && state !== "ended");
  }

  /** What people said in a conversation, the newest first. */
  said(conversationId: string): string[] {
    const all = [...this.messages.values()].filter((one) => one.conversationId === conversationId);
    return all
      .filter(({ author }) => author.kind !== "system")
      .map(({ id }) => id)
      .reverse();
  }

  around(): Surroundings {
    let made = this.made;
    return {
      now: this.now,
      newId: () => `made-${(made += 1)}`,
      parse: () => [],
      program: {
        taker: (category) => (category === "billing" ? "pip" : null),
        isRun: (id) => id === "pip",
        saying: () => ({ messageId: `said-${made}`, text: "I am" }),
      },
      talk: { article: () => undefined, explainer: () => () => [] },
      editMs: EDIT_MS,
      mostFiles: 10,
      category: (id) => (id === "down" ? { emergency: true } : id === "billing" ? { emergency: false } : undefined),
      callBackWindows: () => [WINDOW],
      ticket: {
        reference: () => "HH-0000-0000",
        kinds: ["problem", "question", "wish", "complaint"],
        category: (id) => ({ ...CATEGORY, id }),
        answerer: () => "olena",
        answerBy: (_, at) => at + 3_600_000,
        timeZone: "UTC",
        yearAt: () => 2026,
        document: ({ ticket }) => ticket.gist,
        fingerprint: (text) => text,
      },
      rating: {
        scale: "faces-3",
        hasReason: () => true,
        team: () => ({ name: "Support", hasAddress: true }),
        popUpMs: 2_592_000_000,
        followUpMs: 604_800_000,
      },
      amends: { offer: () => ({ label: "One month free", note: null, days: 30 }), code: () => "HH-0000-0000" },
    };
  }

  apply(event: FeedEvent): void {
    expect(event.seq).toBe(this.seq + 1);
    expect(event.at).toBe(this.now);
    this.seq = event.seq;
    if (event.type === "conversation.changed") this.#take(event.conversation);
    if (event.type === "contact.changed") this.contacts.set(event.contact.id, event.contact);
    if (event.type === "rating.changed") this.ratings.set(event.rating.id, event.rating);
    if (event.type === "promise.changed") this.#promise(event.promise);
    if (event.type === "incident.followed") {
      expect(event).not.toMatchObject({ following: this.follow !== null, email: this.follow?.email ?? null });
      this.follow = event.following ? { email: event.email } : null;
    }
    if (event.type === "message.added") {
      expect(event.message.seq).toBe(event.seq);
      expect(this.messages.has(event.message.id)).toBe(false);
      this.messages.set(event.message.id, event.message);
    }
    if (event.type === "message.changed") this.#change(event.message);
  }

  #promise(next: AgentPromise): void {
    const before = this.promises.get(next.id);
    if (before && next.dueAt !== before.dueAt) {
      expect([before.state, next.state, next.extendedAt]).toEqual(["open", "open", this.now]);
      expect(this.now).toBeLessThan(before.dueAt);
      expect(next.dueAt).toBeGreaterThan(before.dueAt);
    }
    expect(next.reason !== null).toBe(next.extendedAt !== null);
    if (next.state === "kept") expect(next.settledAt).toBeLessThanOrEqual(next.dueAt);
    this.promises.set(next.id, next);
  }

  #change(next: Message): void {
    const before = this.messages.get(next.id);
    const { parts: _, editedAt: __, removedAt: ___, reactions: ____, ...kept } = next;
    expect(before).toMatchObject({ ...kept, removedAt: null });
    expect(next.author.kind).not.toBe("system");
    if (next.removedAt !== null) expect([next.parts, next.reactions]).toEqual([[], []]);
    for (const at of [next.removedAt, next.editedAt])
      if (at !== null && at === this.now) expect(at - next.at).toBeLessThan(EDIT_MS);
    const reactors = next.reactions.map(({ by }) => JSON.stringify(by));
    expect(new Set(reactors).size).toBe(reactors.length);
    expect(reactors).not.toContain(JSON.stringify(next.author));
    this.messages.set(next.id, next);
  }

  #take(next: Conversation): void {
    const before = this.conversations.get(next.id)?.marks ?? { visitor: NOWHERE, agent: NOWHERE };
    for (const side of ["visitor", "agent"] as const) {
      expect(next.marks[side].read).toBeGreaterThanOrEqual(before[side].read);
      expect(next.marks[side].delivered).toBeGreaterThanOrEqual(before[side].delivered);
      expect(next.marks[side].delivered).toBeGreaterThanOrEqual(next.marks[side].read);
      expect(next.marks[side].delivered).toBeLessThan(this.seq);
    }
    const was = this.conversations.get(next.id);
    if (was?.urgent) expect(next.urgent).toBe(true);
    if (was?.ticket) {
      const { reference, kind, category, complaint } = was.ticket;
      expect(next.ticket).toMatchObject({ reference, kind, category, complaint });
    }
    if (was?.callBack && was.callBack.id !== next.callBack?.id) expect(next.callBack?.state).toBe("asked");
    this.conversations.set(next.id, next);
  }

  #checkTicket({ kind, ticket, leftLineAt, turnEmail }: Conversation): void {
    if (kind === "ticket") expect([ticket === null, leftLineAt, turnEmail]).toEqual([false, null, null]);
    if (!ticket) return;
    const said = ticket.history.map(({ status }) => status);
    expect([said[0], said.at(-1)]).toEqual(["received", ticket.status]);
    expect(said.filter((status, at) => status === said[at - 1])).toEqual([]);
    const own: readonly string[] = TICKET_KINDS[ticket.kind];
    expect(said.filter((status) => !own.includes(status))).toEqual([]);
    const times = ticket.history.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(ticket.complaint !== null).toBe(ticket.kind === "complaint");
    expect(ticket.answerBy).toBeGreaterThan(ticket.history[0]?.at ?? Infinity);
  }

  check(): void {
    expect(this.complaints().toSorted((a, b) => a - b)).toEqual(this.complaints().map((_, nth) => nth + 1));
    for (const one of this.conversations.values()) {
      this.#checkTicket(one);
      expect(one.agentId !== null).toBe(one.state === "active");
      expect(one.waitingSince !== null).toBe(one.state === "waiting");
      if (one.state !== "waiting") expect([one.leftLineAt, one.turnEmail]).toEqual([null, null]);
      if (one.state === "ended") expect(one.callBack?.state).not.toBe("asked");
      if (one.callBack) expect(one.callBack.settledAt !== null).toBe(one.callBack.state !== "asked");
      expect(this.timesToldSamePlace(one)).toBeLessThanOrEqual(1);
      expect([one.endReason !== null, one.endedAt !== null]).toEqual([one.state === "ended", one.state === "ended"]);
      const unsettled = [...this.promises.values()].filter((p) => p.conversationId === one.id && p.settledAt === null);
      expect(unsettled.length).toBeLessThanOrEqual(one.state === "active" ? 1 : 0);
      const open = [...this.contacts.values()].filter((c) => c.conversationId === one.id && c.endedAt === null);
      expect(open.map(({ id }) => id)).toEqual(one.state === "active" ? [one.contactId] : []);
    }
    for (const rating of this.ratings.values()) {
      const contact = this.contacts.get(rating.contactId);
      expect(contact?.endedAt).toBe(rating.askedAt);
      expect(contact?.endReason).not.toBe("abusive");
    }
    // What once was a ticket stands beside the others.
    expect(this.openChats().filter(({ ticket }) => !ticket).length).toBeLessThanOrEqual(1);
  }
}

const NOWHERE: Mark = { delivered: 0, read: 0 };

interface Step {
  pass: number;
  actor: Actor;
  /** Whether it is tried by whoever may be expected to, instead of by `actor`. */
  apt: boolean;
  /** Makes the command from what there is, with an id nobody has. */
  make(model: Model, id: string): Command;
}

const conversationId = fc.constantFrom(...CHATS);
const ticketKind = fc.constantFrom("problem" as const, "question" as const, "wish" as const, "complaint" as const);
const STATUSES = ["working", "thinking", "shipped", "examining", "answered", "solved"] as const;
const FORM = {
  ...{ kind: "ticket" as const, category: "billing", gist: "Help", details: "", wanted: "", otherwise: "" },
  ...{ fields: {}, checks: {}, context: null, email: "m@post.example", name: "Maria" },
};
const actor = fc.constantFrom<Actor>(
  { kind: "visitor" },
  { kind: "agent", agentId: "olena" },
  { kind: "agent", agentId: "tomas" },
  { kind: "agent", agentId: "pip" },
  { kind: "system" },
);
const SYSTEMS: readonly Command["type"][] = ["lapse-promise", "leave-line", "join-line", "tell-incident"];
const AGENTS: readonly Command["type"][] = [
  "claim",
  "make-promise",
  "extend-promise",
  "end-call-back",
  "write-note",
  "set-status",
  "assign",
  "hand-over",
  "give-up",
];

/** Who may be expected to want this. */
function aptActor({ conversations }: Model, command: Command): Actor {
  if (SYSTEMS.includes(command.type)) return { kind: "system" };
  const holder = conversations.get(conversationOf(command) ?? "")?.agentId;
  if (AGENTS.includes(command.type)) return { kind: "agent", agentId: holder ?? "olena" };
  return { kind: "visitor" };
}

const pick = (among: Iterable<string>, nth: number) => {
  const all = [...among];
  return all[nth % Math.max(1, all.length)] ?? "nothing";
};

const make: fc.Arbitrary<Step["make"]> = fc.oneof(
  fc
    .tuple(conversationId, ticketKind, fc.constantFrom({}, { category: "billing" }, { category: "down" }))
    .map(([chat, kind, about]): Step["make"] => () => ({
      type: "open",
      conversationId: chat,
      open: chat.startsWith("ticket") ? { ...FORM, ticketKind: kind } : { kind: "chat", ...about },
    })),
  fc.tuple(conversationId, ticketKind, fc.boolean()).map(([chat, kind, toTicket]): Step["make"] => () => ({
    type: "convert",
    conversationId: chat,
    to: toTicket ? { ...FORM, ticketKind: kind } : { kind: "chat" },
  })),
  fc.tuple(conversationId, fc.constantFrom("olena", "tomas", "nobody")).map(([chat, agentId]): Step["make"] => () => ({
    type: "assign",
    conversationId: chat,
    agentId,
  })),
  fc
    .tuple(conversationId, fc.constantFrom(...STATUSES), fc.constantFrom("It is there", null))
    .map(([chat, status, text]): Step["make"] => (_, statusId) => ({
      type: "set-status",
      conversationId: chat,
      statusId,
      status,
      text,
    })),
  {
    // It takes a promise that holds, and who made it.
    weight: 4,
    arbitrary: fc
      .tuple(conversationId, fc.nat(20), fc.integer({ min: 1, max: 30 }))
      .map(([chat, nth, minutes]): Step["make"] => ({ promises }, extensionId) => {
        const open = [...promises.values()].find(({ state }) => state === "open");
        const more = { extensionId, minutes, reason: "It takes longer" };
        // Now and then a promise of another conversation, or one that is settled.
        const isApt = open && nth < 15;
        const conversationId = isApt ? open.conversationId : chat;
        const promiseId = isApt ? open.id : pick(promises.keys(), nth);
        return { type: "extend-promise", conversationId, promiseId, ...more };
      }),
  },
  fc.tuple(conversationId, fc.boolean()).map(([chat, isOffered]): Step["make"] => (_, callBackId) => ({
    type: "ask-call-back",
    conversationId: chat,
    callBackId,
    phone: "+1 555 010 0000",
    ...(isOffered ? WINDOW : { from: 3, to: 4 }),
    timeZone: "UTC",
  })),
  fc
    .tuple(conversationId, fc.constantFrom("done" as const, "missed" as const, "cancelled" as const))
    .map(([chat, outcome]): Step["make"] => () => ({ type: "end-call-back", conversationId: chat, outcome })),
  fc
    .tuple(conversationId, fc.constantFrom("m@post.example", "n@post.example", null))
    .map(([chat, email]): Step["make"] => () => ({ type: "ask-turn-letter", conversationId: chat, email })),
  fc.tuple(fc.boolean(), fc.constantFrom("m@post.example", null)).map(([following, email]): Step["make"] => () => ({
    type: "follow-incident",
    incidentId: "mail",
    following,
    email,
  })),
  conversationId.map((chat): Step["make"] => () => ({
    type: "tell-incident",
    conversationId: chat,
    incidentId: "mail",
    title: "Mail arrives late",
  })),
  fc
    .tuple(conversationId, fc.constantFrom("leave-line" as const, "join-line" as const))
    .map(([chat, type]): Step["make"] => () => ({ type, conversationId: chat })),
  conversationId.map((chat): Step["make"] => (_, messageId) => ({
    type: "post-message",
    conversationId: chat,
    messageId,
    text: "Hello",
  })),
  fc.tuple(conversationId, fc.nat(8)).map(([chat, nth]): Step["make"] => (model) => ({
    type: "edit-message",
    conversationId: chat,
    messageId: pick(model.said(chat), nth),
    text: "Hello again",
  })),
  fc.tuple(conversationId, fc.nat(8)).map(([chat, nth]): Step["make"] => (model) => ({
    type: "remove-message",
    conversationId: chat,
    messageId: pick(model.said(chat), nth),
  })),
  fc
    .tuple(conversationId, fc.nat(8), fc.constantFrom("👍" as const, "🙏" as const, null))
    .map(([chat, nth, emoji]): Step["make"] => (model) => ({
      type: "react",
      conversationId: chat,
      messageId: pick(model.said(chat), nth),
      emoji,
    })),
  conversationId.map((chat): Step["make"] => (_, noteId) => ({
    type: "write-note",
    conversationId: chat,
    noteId,
    text: "He called before",
  })),
  conversationId.map((chat): Step["make"] => () => ({ type: "claim", conversationId: chat })),
  fc.tuple(conversationId, fc.integer({ min: 1, max: 9 })).map(([chat, minutes]): Step["make"] => (_, promiseId) => ({
    type: "make-promise",
    conversationId: chat,
    promiseId,
    minutes,
    text: null,
  })),
  fc.tuple(conversationId, fc.nat(20)).map(([chat, nth]): Step["make"] => ({ promises }) => ({
    type: "lapse-promise",
    conversationId: chat,
    promiseId: pick(promises.keys(), nth),
  })),
  fc
    .tuple(conversationId, fc.constantFrom<EndReason>("solved", "left", "abusive"))
    .map(([chat, reason]): Step["make"] => (_, messageId) => {
      const words = reason === "solved" ? { words: { messageId, text: "Farewell" } } : {};
      return { type: "end", conversationId: chat, reason, ...words };
    }),
  fc
    .tuple(conversationId, fc.constantFrom("olena", "tomas", "pip", null))
    .map(([conversationId, to]): Step["make"] => (_, handOverId) => ({
      type: "hand-over",
      ...{ conversationId, handOverId, to, note: "He moved" },
    })),
  conversationId.map((conversationId): Step["make"] => () => ({ type: "ask-person", conversationId })),
  conversationId.map((conversationId): Step["make"] => () => ({
    type: "give-up",
    ...{ conversationId, said: null, summary: null, because: "It failed." },
  })),
  fc
    .tuple(fc.nat(20), fc.constantFrom("sad" as const, "happy" as const, null))
    .map(([nth, face]): Step["make"] => ({ contacts }) => ({
      type: "choose-face",
      ratingId: pick(contacts.keys(), nth),
      face,
    })),
  fc.tuple(conversationId, fc.nat(60), fc.nat(60)).map(([chat, delivered, read]): Step["make"] => () => ({
    type: "set-marks",
    conversationId: chat,
    delivered,
    read,
  })),
);

const steps = fc.array(fc.record<Step>({ pass: fc.nat(180_000), actor, apt: fc.boolean(), make }), {
  minLength: 60,
  maxLength: 120,
  size: "max",
});

test("whatever people do in whatever order, the record stays consistent and its feed without holes", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(steps, (all) => {
      const model = new Model();
      for (const [index, step] of all.entries()) {
        model.now += step.pass;
        const command = step.make(model, `id-${index}`);
        const slice = model.slice(command);
        const who = step.apt ? aptActor(model, command) : step.actor;
        const decided = decide(slice, who, command, model.around());
        expect(decide(slice, who, command, model.around())).toEqual(decided);
        if (!decided.ok) continue;
        if (decided.events.length > 0) reached.add(command.type);
        for (const { event } of decided.events) model.apply(event);
        model.made += 20;
        model.check();
      }
    }),
    { numRuns: 1_000 },
  );
  const all = [
    "ask-call-back ask-person ask-turn-letter assign choose-face claim convert edit-message end",
    "end-call-back extend-promise follow-incident give-up hand-over join-line lapse-promise leave-line",
    "make-promise open post-message react remove-message set-marks set-status tell-incident write-note",
  ];
  expect([...reached].sort()).toEqual(all.flatMap((some) => some.split(" ")));
});
