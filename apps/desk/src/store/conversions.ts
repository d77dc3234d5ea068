import { path, type Id, type Ticket, type TicketFormInput } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import { failureIn, type Call } from "./api.ts";
import type { Failure } from "./commands.ts";
import { takeReceipt } from "./feed.ts";
import type { Forms } from "./forms.ts";
import { readReceipt } from "./read.ts";
import type { DeskState } from "./state.ts";

/** Where making a ticket of a chat stands; after it nothing is kept of it. */
export type Conversion = { status: "sending" } | { status: "done" } | { status: "failed"; failure: Failure };

/** Under which name the form of a chat that becomes a ticket is kept. */
export function conversionForm(conversationId: Id): string {
  return `ticket/${conversationId}`;
}

interface ConverterOptions {
  store: Store<DeskState>;
  call: Call;
  forms: Forms;
  newId: () => Id;
}

/** Makes what turns chats into tickets. What the server refuses is said beside the field. */
export function createConverter({ store, call, forms, newId }: ConverterOptions) {
  const set = (conversationId: Id, conversion: Conversion): void =>
    store.update((state) => ({ ...state, conversions: { ...state.conversions, [conversationId]: conversion } }));

  return async (conversationId: Id, form: TicketFormInput): Promise<void> => {
    set(conversationId, { status: "sending" });
    const visitorId = store.get().record.conversations[conversationId]?.visitorId;
    const to = path("deskConversion", { conversationId, conversionId: newId() });
    const answer = await call({ method: "PUT", path: to, body: { kind: "ticket", ...form } });
    const failure = failureIn(answer);
    if (answer.status === "done") {
      forms.set(conversionForm(conversationId), null);
      store.update((state) => takeReceipt(state, visitorId, conversationId, readReceipt(answer.json)));
    }
    set(conversationId, failure === null ? { status: "done" } : { status: "failed", failure });
  };
}

/** The form of a ticket as it stands: a ticket that was made a chat becomes the same one again. */
export function formOf(ticket: Ticket): TicketFormInput {
  const { kind: ticketKind, category, gist, details, email, name } = ticket;
  return { ticketKind, category, gist, details, email, name };
}

/** The field of which the server says that it is wrong, and what it says; null where it names none. */
export function wrongField({ title }: Failure): { field: string; why: string } | null {
  const [, field, why] = /^([a-z]\w*(?:\.[\w-]+)*): (.+)$/su.exec(title) ?? [];
  return field === undefined || why === undefined ? null : { field, why };
}
