import type { Id, TicketContext } from "@warmline/protocol";
import type { RefusedFile } from "../files/upload.ts";
import type { TicketDraft } from "../state.ts";

/** What a customer can do with tickets. */
export interface TicketActions {
  /**
   * Sends a ticket with what lies in the tray `ticket`, opening the connection too, and shows it. Until it is stored the draft stays,
   * also where it is refused; the corrected one takes the place of the refused one. The very same words are not sent twice at once.
   * Where the draft names a chat, that becomes the ticket. Returns the id of its conversation.
   */
  submit: (draft: TicketDraft) => Id;
  /** What is typed in the form, also in an earlier page. It is not in the state: a key press concerns only the form. */
  getDraft: () => TicketDraft;
  /** Keeps what is typed; an empty one forgets it. */
  setDraft: (draft: TicketDraft) => void;
  /**
   * Calls `listener` when the draft has become another one by something else than `setDraft` and `submit` here: it was stored, which
   * leaves the address and the name, became a message, its customer left, or another page wrote it before this one was looked at
   * again. Returns the way to stop.
   */
  onDraft: (listener: () => void) => () => void;
  /** What would go along of page and browser now, where the customer agrees to it. */
  context: () => TicketContext;
  /** Puts files into the tray `ticket`, as `client.files.attach` does; the other actions of `client.files` take any file. */
  attach: (files: Iterable<File | Blob>) => readonly RefusedFile[];
  /** Makes what is typed in the form, and its files, a message of an open ticket instead. The draft goes, and that ticket is shown. */
  addTo: (conversationId: Id) => void;
  /**
   * Makes a ticket a chat, or one that became a chat a ticket again; all that was said stays. Where it stands is told by
   * `ticketState.conversion`, and it is shown as what it is to become. A chat that has never been a ticket becomes one by `submit`.
   */
  convert: (conversationId: Id, to: "chat" | "ticket") => void;
  /** Chooses what the view of the tickets shows: one by its conversation’s id, `new` for the form, null for neither. */
  show: (ticket: string | null) => void;
}
