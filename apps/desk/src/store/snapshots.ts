import type { DeskVisitor, Digest, Id, Inbox } from "@warmline/protocol";
import { putMessages } from "./messages.ts";
import type { DeskRecord, DeskState } from "./state.ts";
import { raiseHead } from "./feed.ts";
import { dropStale } from "./resync.ts";
import { putThing, type Thing } from "./things.ts";

/** Takes in the inbox that follows every `hello`. What it no longer shows is forgotten, unless the record is loaded. */
export function takeInbox(state: DeskState, inbox: Inbox): DeskState {
  let record = forget(state, inbox);
  for (const { conversation, visitor, last, promise, rating } of inbox.entries) {
    const seq = inbox.heads[visitor.id] ?? 0;
    const things: Thing[] = [
      { type: "visitor", value: visitor },
      { type: "conversation", value: conversation },
      ...(last === null ? [] : [{ type: "message" as const, value: last }]),
      ...(promise === null ? [] : [{ type: "promise" as const, value: promise }]),
      ...(rating === null ? [] : [{ type: "rating" as const, value: rating }]),
    ];
    for (const thing of things) record = putThing(record, visitor.id, seq, thing);
  }
  for (const [visitorId, seq] of Object.entries(inbox.heads)) {
    if (state.loads[visitorId] !== "loaded") record = raiseHead(record, visitorId, seq);
  }
  const loads = Object.fromEntries(Object.entries(state.loads).filter(([, load]) => load !== "failed"));
  return { ...state, arrived: true, site: inbox.site, record, loads };
}

/** Takes in one visitor's whole record. */
export function takeVisitor(state: DeskState, told: DeskVisitor): DeskState {
  const { seq, visitor } = told;
  const things: Thing[] = [
    { type: "visitor", value: visitor },
    ...told.conversations.map((value) => ({ type: "conversation" as const, value })),
    ...told.contacts.map((value) => ({ type: "contact" as const, value })),
    ...told.notes.map((value) => ({ type: "note" as const, value })),
    ...told.promises.map((value) => ({ type: "promise" as const, value })),
    ...told.ratings.map((value) => ({ type: "rating" as const, value })),
    ...told.offers.map((value) => ({ type: "offer" as const, value })),
  ];
  const before = dropStale(state.record, told);
  const withAll = putMessages(before, visitor.id, seq, told.messages);
  const record = things.reduce((next, thing) => putThing(next, visitor.id, seq, thing), withAll);
  return {
    ...state,
    record: raiseHead(record, visitor.id, seq),
    loads: { ...state.loads, [visitor.id]: "loaded" },
  };
}

/** The visitors of whom storage knows more than is here, from a digest or an inbox. */
export function behind(state: DeskState, { heads }: Pick<Digest, "heads">): Id[] {
  return Object.entries(heads)
    .filter(([visitorId, seq]) => (state.record.heads[visitorId] ?? 0) < seq)
    .map(([visitorId]) => visitorId);
}

/** The loaded visitors whom an inbox no longer names: something may have happened to them unseen. */
export function unnamed(state: DeskState, inbox: Pick<Inbox, "heads">): Id[] {
  return Object.keys(state.loads).filter((id) => state.loads[id] === "loaded" && inbox.heads[id] === undefined);
}

function forget(state: DeskState, inbox: Inbox): DeskRecord {
  const shown = new Set(inbox.entries.map((entry) => entry.conversation.id));
  const conversations = Object.fromEntries(
    Object.entries(state.record.conversations).filter(
      ([id, { visitorId }]) => shown.has(id) || state.loads[visitorId] === "loaded" || isFetchedAnew(state, id),
    ),
  );
  return { ...state.record, conversations };
}

function isFetchedAnew({ record, loads }: DeskState, conversationId: Id): boolean {
  const { visitorId = "" } = record.conversations[conversationId] ?? {};
  return conversationId in record.stale && loads[visitorId] === "loading";
}
