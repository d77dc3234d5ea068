import type { Id, Name, TicketFormInput, TicketStatus } from "@warmline/protocol";
import type { Clock, Store } from "@warmline/client/core";
import type { Call } from "./api.ts";
import type { DeskCommand } from "./commands.ts";
import { createConverter, formOf } from "./conversions.ts";
import type { Forms } from "./forms.ts";
import type { Records } from "./records.ts";
import { createReferenceFinder } from "./reference.ts";
import type { Session } from "./session.ts";
import type { DeskState } from "./state.ts";
import { createTranscripts, type TranscriptFormat } from "./transcripts.ts";

/** What an agent can do with tickets. */
export interface DeskTickets {
  /** Says how it stands with a ticket, with words that the customer reads, or none. */
  setStatus(conversationId: Id, status: TicketStatus, text: string | null): void;
  /** Gives a ticket to somebody, also to oneself. */
  assign(conversationId: Id, agentId: Name): void;
  /** Makes a ticket a chat, with all that was said. */
  toChat(conversationId: Id): void;
  /** Makes a chat the ticket again that it was. */
  toTicketAgain(conversationId: Id): void;
  /** Makes a ticket of a chat. Where that stands is in `conversions`. */
  toTicket(conversationId: Id, form: TicketFormInput): void;
  /** Asks for the ticket of a reference by its eight symbols; null looks for none. */
  find(code: string | null): void;
  /** Fetches all that was said, as a file; null where it could not be fetched. */
  transcript(conversationId: Id, format: TranscriptFormat): Promise<File | null>;
}

interface TicketOptions {
  store: Store<DeskState>;
  call: Call;
  fetch: typeof fetch;
  server: string;
  clock: Clock;
  session: Session;
  forms: Forms;
  records: Records;
  newId: () => Id;
  add: (command: DeskCommand) => Id;
}

export function createTicketActions(options: TicketOptions): DeskTickets {
  const { store, records, add } = options;
  const convert = createConverter(options);
  const find = createReferenceFinder({ ...options, load: records.load });
  return {
    setStatus: (conversationId, status, text) => void add({ type: "status", conversationId, status, text }),
    assign: (conversationId, agentId) => void add({ type: "assign", conversationId, agentId }),
    toChat: (conversationId) => void add({ type: "convert", conversationId, into: { kind: "chat" } }),
    toTicketAgain(conversationId) {
      const ticket = store.get().record.conversations[conversationId]?.ticket ?? null;
      if (ticket === null) return;
      add({ type: "convert", conversationId, into: { kind: "ticket", ...formOf(ticket) } });
    },
    toTicket: (conversationId, form) => void convert(conversationId, form),
    find: (code) => void find(code),
    transcript: createTranscripts(options),
  };
}
