import type { Id, Instant, Message, Note } from "@warmline/protocol";
import { createRowsSelector, type Row } from "./rows.ts";
import type { DeskState } from "./state.ts";

const NO_MESSAGES: readonly Message[] = [];
const NO_ROWS: readonly Row[] = [];

/** Makes what gives the rows of a conversation: the same for a state in which nothing of them has changed. */
export function createTalkSelector(
  conversationId: Id,
  dayOf: (at: Instant) => string,
): (state: DeskState) => readonly Row[] {
  const selectRows = createRowsSelector(dayOf);
  const selectNotes = createNotesSelector(conversationId);
  return ({ record, outbox, me }) => {
    const conversation = record.conversations[conversationId];
    if (conversation === undefined) return NO_ROWS;
    const messages = record.stale[conversationId] ?? record.messages[conversationId] ?? NO_MESSAGES;
    return selectRows({ conversation, messages, notes: selectNotes(record.notes), outbox, me });
  };
}

function createNotesSelector(conversationId: Id): (notes: Readonly<Record<Id, Note>>) => readonly Note[] {
  let known: Readonly<Record<Id, Note>> | null = null;
  let own: readonly Note[] = [];
  return (notes) => {
    if (notes === known) return own;
    known = notes;
    const next = Object.values(notes)
      .filter((note) => note.conversationId === conversationId)
      .sort((a, b) => a.seq - b.seq);
    if (next.length !== own.length || next.some((note, index) => note !== own[index])) own = next;
    return own;
  };
}
