import { describe, expect, it } from "vitest";
import type { Conversation, Message } from "@warmline/protocol";
import { createInboxSelector, inboxLists, type InboxLine } from "./inbox.ts";
import { takeInbox } from "./snapshots.ts";
import { INITIAL_STATE, type DeskState } from "./state.ts";
import { conversation, entry, id, inbox, message, OLENA, TICKET, visitor } from "../testing/world.ts";

const maria = visitor(1, { name: "Maria" });
const holding = { state: "active", waitingSince: null } as const;

function desk(...conversations: Conversation[]): DeskState {
  const entries = conversations.map((each) => entry(each, maria));
  return { ...takeInbox(INITIAL_STATE, inbox(entries, {})), me: OLENA };
}

const ids = (lines: readonly InboxLine[]): string[] => lines.map((line) => line.conversation.id);

const ticket = (n: number, answerBy: number): Conversation =>
  conversation(n, maria.id, {
    kind: "ticket",
    ticket: {
      ...TICKET,
      gist: "Paid twice",
      answerBy,
    },
  });

describe("inboxLists", () => {
  it("numbers those who wait, first come first served", () => {
    const { waiting } = inboxLists(
      desk(conversation(12, maria.id, { waitingSince: 200 }), conversation(11, maria.id, { waitingSince: 100 })),
    );
    expect(waiting.map((line) => [line.conversation.id, line.place])).toEqual([
      [id(11), 1],
      [id(12), 2],
    ]);
  });

  it("keeps mine, my colleagues' and the ended apart", () => {
    const lists = inboxLists(
      desk(
        conversation(11, maria.id, { ...holding, agentId: "olena" }),
        conversation(12, maria.id, { ...holding, agentId: "tomas" }),
        conversation(13, maria.id, { state: "ended", waitingSince: null, endedAt: 100 }),
        conversation(14, maria.id, { state: "ended", waitingSince: null, endedAt: 200 }),
      ),
    );
    expect(ids(lists.mine)).toEqual([id(11)]);
    expect(ids(lists.colleagues)).toEqual([id(12)]);
    expect(ids(lists.ended)).toEqual([id(14), id(13)]);
  });

  it("keeps what a program holds in a list of its own", () => {
    const state = desk(
      conversation(11, maria.id, { ...holding, agentId: "guide" }),
      conversation(12, maria.id, { ...holding, agentId: "tomas" }),
    );
    const guide = { ...OLENA, id: "guide", bot: true };
    const site = state.site && { ...state.site, agents: [...state.site.agents, guide] };
    const lists = inboxLists({ ...state, site });
    expect(ids(lists.programs)).toEqual([id(11)]);
    expect(ids(lists.colleagues)).toEqual([id(12)]);
  });

  it("counts what nobody answered once it knows where that began, while somebody helps", () => {
    const mine = conversation(11, maria.id, { ...holding, agentId: "olena" });
    const count = (of: Conversation, ...messages: Message[]): number | null | undefined => {
      const state = desk(of);
      const record = { ...state.record, messages: { [of.id]: messages } };
      const { mine: held, waiting } = inboxLists({ ...state, record });
      return [...held, ...waiting][0]?.unanswered;
    };
    const said = (n: number): Message => message(n, id(11), n);
    const answer = message(2, id(11), 2, { author: { kind: "agent", agentId: "olena" } });
    expect(count(mine, said(3))).toBeNull();
    expect(count(mine, answer, said(3), said(4))).toBe(2);
    expect(count(mine, said(1), answer)).toBe(0);
    expect(count(conversation(11, maria.id), said(3))).toBe(0);
  });

  it("sorts open tickets by when they must be answered and keeps them out of the line", () => {
    const lists = inboxLists(desk(ticket(11, 900), ticket(12, 300)));
    expect(ids(lists.tickets)).toEqual([id(12), id(11)]);
    expect(lists.waiting).toEqual([]);
  });

  it("marks a line until the customer's last words are read", () => {
    const last = message(30, id(11), 3);
    const line = (read: number): boolean | undefined => {
      const marks = { visitor: { delivered: 0, read: 0 }, agent: { delivered: read, read } };
      const told = inbox([entry(conversation(11, maria.id, { marks }), maria, { last })], {});
      return inboxLists({ ...takeInbox(INITIAL_STATE, told), me: OLENA }).waiting[0]?.unread;
    };
    expect([line(0), line(3)]).toEqual([true, false]);
  });

  it("shows a lapsed promise until it is kept", () => {
    const mine = conversation(11, maria.id, { ...holding, agentId: "olena" });
    const state = desk(mine);
    const promise = {
      id: id(40),
      conversationId: mine.id,
      agentId: "olena",
      madeAt: 1,
      dueAt: 2,
      settledAt: null,
      extendedAt: null,
      reason: null,
    };
    const told = (as: "lapsed" | "kept") =>
      inboxLists({ ...state, record: { ...state.record, promises: { [promise.id]: { ...promise, state: as } } } })
        .mine[0]?.promise?.state;
    expect(told("lapsed")).toBe("lapsed");
    expect(told("kept")).toBeUndefined();
  });
});

describe("createInboxSelector", () => {
  it("gives the same lists while nothing that they show has changed", () => {
    const select = createInboxSelector();
    const state = desk(conversation(11, maria.id));
    expect(select({ ...state, typing: { [id(11)]: 1 } })).toBe(select(state));
  });
});
