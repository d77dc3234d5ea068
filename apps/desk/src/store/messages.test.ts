import { assert, constantFrom, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import type { FeedEvent, Message } from "@warmline/protocol";
import { takeEvent, takeReceipt } from "./feed.ts";
import { takeInbox, takeVisitor } from "./snapshots.ts";
import { INITIAL_STATE, type DeskState } from "./state.ts";
import { conversation, entry, inbox, message, OLENA, visitor } from "../testing/world.ts";

const maria = visitor(1);
const chat = conversation(2, maria.id);
const AT = 1_700_000_000_000;
const olena = { kind: "agent", agentId: OLENA.id } as const;
const rest = { visitor: maria, conversations: [chat], contacts: [], notes: [], promises: [], ratings: [], offers: [] };

const said = message(30, chat.id, 3);
const liked = { ...said, reactions: [{ by: olena, emoji: "👍" as const }] };
const taken = message(40, chat.id, 4);
const removed = { ...taken, parts: [], removedAt: AT };
const reworded = message(50, chat.id, 5, { editedAt: AT + 1 });

/** A message is liked, no longer liked, another is taken back and a third is reworded twice. */
const STORY: readonly { seq: number; message: Message; type: "message.added" | "message.changed" }[] = [
  { seq: 3, type: "message.added", message: said },
  { seq: 4, type: "message.added", message: taken },
  { seq: 5, type: "message.added", message: message(50, chat.id, 5) },
  { seq: 6, type: "message.changed", message: liked },
  { seq: 7, type: "message.changed", message: removed },
  { seq: 8, type: "message.changed", message: reworded },
  { seq: 9, type: "message.changed", message: { ...reworded, editedAt: AT + 2 } },
  { seq: 10, type: "message.changed", message: { ...said, reactions: [{ by: olena, emoji: "🎉" }] } },
  { seq: 11, type: "message.changed", message: said },
];
const END: readonly Message[] = [said, removed, { ...reworded, editedAt: AT + 2 }];

const eventOf = ({ seq, type, message: told }: (typeof STORY)[number]): FeedEvent => ({
  seq,
  at: AT,
  type,
  message: told,
});

/** The messages as they were once the story had come to `seq`. */
function messagesAt(seq: number): Message[] {
  const here = new Map<string, Message>();
  for (const each of STORY) if (each.seq <= seq) here.set(each.message.id, each.message);
  return [...here.values()];
}

type Telling = (state: DeskState) => DeskState;

const known: DeskState = takeVisitor(INITIAL_STATE, { ...rest, seq: 2, messages: [] });
const tellings: Telling[] = STORY.flatMap((each, index) => [
  // Once by the stream and once by a receipt, which moves no head.
  (state) =>
    takeEvent(state, { visitorId: maria.id, seq: each.seq, prev: STORY[index - 1]?.seq ?? 2, event: eventOf(each) }),
  (state) => takeReceipt(state, maria.id, chat.id, [eventOf(each)]),
]);

describe("messages that change", () => {
  it("end as they were last told, in whatever order they are", () => {
    assert(
      property(shuffledSubarray(tellings, { minLength: tellings.length }), (order) => {
        const { record } = order.reduce((state, tell) => tell(state), known);
        expect(record.messages[chat.id]).toEqual(END);
      }),
    );
  });

  it("end so beside a whole record and an inbox of any moment", () => {
    const moments = constantFrom(3, 5, 6, 7, 9, 10, 11);
    assert(
      property(
        shuffledSubarray(["record", "inbox", ...tellings], { minLength: tellings.length + 2 }),
        moments,
        moments,
        (order, whole, listed) => {
          const last = messagesAt(listed).at(-1) ?? null;
          const told = inbox([entry(chat, maria, { last })], { [maria.id]: listed });
          const { record } = order.reduce<DeskState>((state, step) => {
            if (step === "record") return takeVisitor(state, { ...rest, seq: whole, messages: messagesAt(whole) });
            return step === "inbox" ? takeInbox(state, told) : (step as Telling)(state);
          }, known);
          expect(record.messages[chat.id]).toEqual(END);
        },
      ),
    );
  });

  it("keep one place each after their conversation went to another visitor, whatever the old feed still tells", () => {
    const nadia = visitor(9);
    const there = { ...said, seq: 12 };
    let state = takeReceipt(known, maria.id, chat.id, [eventOf({ seq: 3, type: "message.added", message: said })]);
    const moved = { ...rest, visitor: nadia, conversations: [{ ...chat, visitorId: nadia.id }] };
    state = takeVisitor(state, { ...moved, seq: 20, messages: [there] });
    const gone = { seq: 12, at: AT, type: "conversation.gone", conversationId: chat.id } as const;
    state = takeEvent(state, { visitorId: maria.id, seq: 12, prev: 11, event: gone });
    const late = eventOf({ seq: 6, type: "message.changed", message: liked });
    state = takeEvent(state, { visitorId: maria.id, seq: 6, prev: 5, event: late });
    expect(state.record.messages[chat.id]).toEqual([there]);
  });

  it("hold no stamp for what a whole record says", () => {
    const many = Array.from({ length: 500 }, (_, index) => message(1_000 + index, chat.id, 10 + index));
    const { record } = takeVisitor(known, { ...rest, seq: 600, messages: many });
    expect(record.messages[chat.id]).toHaveLength(500);
    expect(Object.keys(record.stamps).filter((key) => key.includes("/message/"))).toEqual([]);
    expect(takeVisitor({ ...known, record }, { ...rest, seq: 600, messages: many }).record.messages[chat.id]).toEqual(
      many,
    );
  });
});
