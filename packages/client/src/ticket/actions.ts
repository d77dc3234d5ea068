import { LIMITS, type Id, type Ticket, type TicketFormInput } from "@warmline/protocol";
import { CHAT_LANE } from "../chat/lane.ts";
import type { Outgoing } from "../files/upload.ts";
import type { OutboxCommand, TicketDraft } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";
import { isWrong, ticketCommand } from "./command.ts";
import { contextNow } from "./context.ts";
import { createDraft } from "./draft.ts";
import { formOf, saysSame } from "./form.ts";
import type { TicketActions } from "./ticket-actions.ts";
import { conversionOf, unsentTickets } from "./unsent.ts";
import { inPieces, wordsOf } from "./words.ts";

/** A ticket whose files are whole. */
type Sent = Pick<Outgoing, "id" | "conversationId" | "files" | "ticket">;

/**
 * What a customer can do with tickets. `send` puts one into the outbox whose files are whole, `settle` lets go of a draft that was
 * stored, `forget` of any.
 */
export function createTicketActions(
  context: ActionContext,
): Omit<TicketActions, "attach"> & { send: (sent: Sent) => void; settle: () => void; forget: () => void } {
  const { store, outbox, files, drafts, newId, now, want } = context;
  const draft = createDraft(drafts);

  const show = (shownTicket: string | null) =>
    store.update((state) => (state.shownTicket === shownTicket ? state : { ...state, shownTicket }));
  const choose = (chosen: Id) => store.update((state) => ({ ...state, chosen, reveal: null }));
  const contextOfPage = () => contextNow(context.appVersion);

  function form(typed: TicketDraft): TicketFormInput {
    const category = store.get().site?.categories.find(({ id }) => id === typed.category);
    return formOf(typed, category ?? null, typed.consent === true ? contextOfPage() : null);
  }

  function send({ id, conversationId, files: whole, ticket }: Sent): void {
    if (ticket === undefined) return;
    const withFiles = whole.length > 0 ? { ...ticket, files: [...whole] } : ticket;
    const command = ticketCommand(conversationId, id, withFiles);
    // What becomes a ticket goes behind what was said in it.
    outbox.add({ id, lane: conversationId === null ? id : CHAT_LANE, at: now(), command });
  }

  /** The corrected one takes the place of what was refused for its words or files, and gets those files. */
  function dropWrong(): void {
    for (const item of unsentTickets(store.get())) {
      if (!isWrong(item)) continue;
      outbox.discard(item.id);
      files.release(item.id);
    }
  }

  /** Where the very same is on its way already, which is tried again if it was held back; null if it is not. */
  function sameUnsent(ticket: TicketFormInput): Id | null {
    const same = unsentTickets(store.get()).find((one) => saysSame(one.command.ticket, ticket) && !isWrong(one));
    if (same?.status === "failed") {
      outbox.retry(same.id);
      files.retryOf(same.id);
    }
    return same?.command.conversationId ?? null;
  }

  /** Says something in a ticket, with the files of the form at its end. False if there is nothing to say. */
  function say(conversationId: Id, text: string): boolean {
    const pieces = inPieces(text, LIMITS.text);
    const last = pieces.pop() ?? "";
    const put = (id: Id, words: string) =>
      outbox.add({ id, lane: CHAT_LANE, at: now(), command: { type: "message", conversationId, text: words } });
    for (const piece of pieces) put(newId(), piece);
    const id = newId();
    const isTaken = files.claim("ticket", { id, conversationId, text: last });
    if (!isTaken && last !== "") put(id, last);
    return isTaken || last !== "";
  }

  /** Leaves a change of kind that was never sent; what may be there already is taken back by its opposite. */
  function putConversion(conversationId: Id, command: Extract<OutboxCommand, { type: "convert" }>): void {
    const before = conversionOf(store.get(), conversationId);
    if (before?.command.to === command.to && before.status !== "failed") return;
    if (before !== undefined) outbox.discard(before.id);
    const isUnderWay = conversionOf(store.get(), conversationId) !== undefined;
    if (!isUnderWay && store.get().conversations[conversationId]?.kind === command.to) return;
    outbox.add({ id: newId(), lane: CHAT_LANE, at: now(), command });
  }

  return {
    send,
    submit(typed) {
      const ticket = form(typed);
      const { conversations } = store.get();
      const chatId = conversations[typed.conversationId ?? ""]?.ticket === null ? (typed.conversationId ?? null) : null;
      const same = sameUnsent(ticket);
      if (same !== null) return same;
      const id = newId();
      store.batch(() => {
        dropWrong();
        const about = { id, conversationId: chatId, ticket };
        if (!files.claim("ticket", { ...about, text: "" })) send({ ...about, files: [] });
        show(chatId ?? id);
        want();
      });
      draft.submitted(typed, id);
      return chatId ?? id;
    },
    getDraft: draft.get,
    setDraft: draft.set,
    onDraft: draft.listen,
    context: contextOfPage,
    addTo(conversationId) {
      if (!(conversationId in store.get().conversations)) return;
      store.batch(() => {
        dropWrong();
        if (!say(conversationId, wordsOf(draft.get()))) return;
        show(conversationId);
        want();
        draft.forgetWords();
      });
    },
    convert(conversationId, to) {
      const was = store.get().conversations[conversationId]?.ticket;
      if (was == null) return;
      store.batch(() => {
        if (to === "chat") {
          putConversion(conversationId, { type: "convert", conversationId, to });
          choose(conversationId);
        } else {
          putConversion(conversationId, { type: "convert", conversationId, to, ticket: form(asBefore(was)) });
          show(conversationId);
        }
        want();
      });
    },
    show,
    settle() {
      const stored = draft.settle(store.get());
      const { shownTicket, conversations } = store.get();
      const isGone = shownTicket !== null && shownTicket !== "new" && !(shownTicket in conversations);
      if (stored !== null && isGone) show(stored);
    },
    forget: draft.forget,
  };
}

/** What names a ticket that there was before: the server keeps the rest. */
function asBefore({ kind, category, gist, email, name }: Ticket): TicketDraft {
  return { ticketKind: kind, category, gist, email, name };
}
