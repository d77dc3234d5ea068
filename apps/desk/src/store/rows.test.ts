import { describe, expect, it } from "vitest";
import type { OutboxItem } from "./commands.ts";
import { conversationRows, type Row } from "./rows.ts";
import { takeVisitor } from "./snapshots.ts";
import { INITIAL_STATE, type DeskState } from "./state.ts";
import { marksDue } from "./marks.ts";
import { conversation, id, message, OLENA, visitor } from "../testing/world.ts";

const maria = visitor(1);
const agent = { kind: "agent", agentId: "olena" } as const;
const chat = conversation(2, maria.id, {
  state: "active",
  waitingSince: null,
  agentId: "olena",
  marks: { visitor: { delivered: 6, read: 5 }, agent: { delivered: 3, read: 3 } },
});
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

function desk(): DeskState {
  const messages = [
    message(30, chat.id, 3),
    message(50, chat.id, 5, { author: agent }),
    message(60, chat.id, 6, { author: agent }),
    message(70, chat.id, 7, { author: agent }),
    message(80, chat.id, 8),
  ];
  const told = {
    seq: 8,
    visitor: maria,
    conversations: [chat],
    contacts: [],
    messages,
    notes: [],
    promises: [],
    ratings: [],
    offers: [],
  };
  return { ...takeVisitor(INITIAL_STATE, told), me: OLENA };
}

function unsent(n: number, over: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id: id(n),
    lane: "",
    at: 1_700_000_100_000,
    command: { type: "message", conversationId: chat.id, text: "On it" },
    status: "sending",
    inDoubt: false,
    failure: null,
    ...over,
  };
}

function rows(outbox: readonly OutboxItem[] = []): Row[] {
  const messages = desk().record.messages[chat.id] ?? [];
  return conversationRows({ conversation: chat, messages, notes: [], outbox, me: OLENA }, day);
}

describe("conversationRows", () => {
  it("tells of each own message how far it got", () => {
    expect(rows().map((row) => row.status)).toEqual([null, "read", "delivered", "sent", null]);
  });

  it("shows an unsent message last, and once when its echo is here before its receipt", () => {
    const shown = rows([unsent(90), unsent(70)]);
    expect(shown.map((row) => row.key)).toEqual([id(30), id(50), id(60), id(70), id(80), id(90)]);
    expect(shown.at(-1)).toMatchObject({ text: "On it", status: "sending", message: null });
  });

  it("groups what one person wrote in a row", () => {
    expect(rows().map((row) => row.startsGroup)).toEqual([true, true, false, false, true]);
  });
});

describe("what nobody answered", () => {
  const open = (outbox: readonly OutboxItem[]): string[] =>
    rows(outbox)
      .filter(({ unanswered }) => unanswered)
      .map(({ key }) => key);
  const command = { conversationId: chat.id } as const;

  it("is marked until an answer or a reaction is on its way, and again once that failed", () => {
    expect(open([])).toEqual([id(80)]);
    expect(open([unsent(90)])).toEqual([]);
    expect(open([unsent(90, { status: "failed" })])).toEqual([id(80)]);
    expect(open([unsent(90, { command: { ...command, type: "react", messageId: id(80), emoji: "👍" } })])).toEqual([]);
  });

  it("is not answered by a note or a hand-over", () => {
    expect(open([unsent(90, { command: { ...command, type: "note", text: "Hm" } })])).toEqual([id(80)]);
    const handOver = { ...command, type: "hand-over", to: null, text: "Hm" } as const;
    expect(open([unsent(90, { command: handOver })])).toEqual([id(80)]);
  });
});

describe("marksDue", () => {
  it("tells that messages arrived, and that they were read once they are on the screen", () => {
    expect(marksDue(desk(), chat.id, false)).toEqual({ delivered: 8, read: 3 });
    expect(marksDue(desk(), chat.id, true)).toEqual({ delivered: 8, read: 8 });
  });

  it("tells nothing twice, and nothing of a conversation that another agent holds", () => {
    const done = { ...chat, marks: { ...chat.marks, agent: { delivered: 8, read: 8 } } };
    const state = desk();
    const marked = { ...state, record: { ...state.record, conversations: { [chat.id]: done } } };
    expect(marksDue(marked, chat.id, true)).toBeNull();
    expect(marksDue({ ...state, me: { ...OLENA, id: "tomas" } }, chat.id, true)).toBeNull();
  });
});
