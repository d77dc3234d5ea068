import type { Conversation, Id } from "@warmline/protocol";
import { createListeners } from "../core/listeners.ts";
import type { SupportState, TicketDraft } from "../state.ts";
import type { Drafts } from "../support/drafts.ts";

const DRAFT = "ticket";
/** The ticket that was made of the draft. */
const SUBMITTED = "submitted";

/** What is typed in the form, kept beyond the page, and by whom. */
export interface KeptDraft {
  get: () => TicketDraft;
  /** Keeps what is typed here. */
  set: (draft: TicketDraft) => void;
  /** Keeps what was sent until it is stored. */
  submitted: (draft: TicketDraft, id: Id) => void;
  /**
   * Lets go of a draft of which the server has the ticket; the next form has the address and the name. Gives the id of that ticket,
   * or null while there is none.
   */
  settle: (state: SupportState) => Id | null;
  /** Lets go of what was said, but not of by whom. */
  forgetWords: () => void;
  forget: () => void;
  listen: (listener: () => void) => () => void;
}

export function createDraft(drafts: Drafts): KeptDraft {
  const listeners = createListeners();
  let known = "";
  let ignoreLooks: (() => void) | null = null;

  const get = () => (drafts.get(DRAFT) ?? {}) as TicketDraft;

  function put(draft: TicketDraft | undefined, id?: Id): void {
    drafts.set(DRAFT, draft);
    drafts.set(SUBMITTED, id);
    known = JSON.stringify(get());
  }

  const set = (draft: TicketDraft) => put(Object.keys(draft).length > 0 ? draft : undefined);

  function forget(rest: TicketDraft = {}): void {
    set(rest);
    listeners.tell();
  }

  function forgetWords(): void {
    const { email, name } = get();
    forget({ ...said("email", email), ...said("name", name) });
  }

  /** Another page may have gone on with it. Whoever types here looks at this page, so that nothing is changed under their hands. */
  function look(): void {
    const now = JSON.stringify(get());
    if (now === known) return;
    known = now;
    listeners.tell();
  }

  return {
    get,
    set,
    submitted: put,
    forgetWords,
    settle({ conversations, outbox, outgoing }) {
      const submitted = drafts.get(SUBMITTED);
      if (submitted === undefined || [...outbox, ...outgoing].some(({ id }) => id === submitted)) return null;
      const { gist = "", details = "", category } = get();
      const isOwn = ({ id, ticket }: Conversation) => {
        if (ticket === null) return false;
        // What a server already has in the same words, or did not have the record of, it knows under another id.
        const isSame = ticket.gist === gist.trim() && ticket.details === details.trim() && ticket.category === category;
        return id === submitted || isSame;
      };
      const stored = Object.values(conversations).find(isOwn);
      if (stored === undefined) return null;
      forgetWords();
      return stored.id;
    },
    forget: () => forget(),
    listen(listener) {
      if (listeners.isEmpty()) {
        known = JSON.stringify(get());
        ignoreLooks = listenForLooks(look);
      }
      const ignore = listeners.add(listener);
      return () => {
        ignore();
        if (listeners.isEmpty()) ignoreLooks?.();
      };
    },
  };
}

function said(key: "email" | "name", text: string | null | undefined): TicketDraft {
  return text?.trim() ? { [key]: text.trim() } : {};
}

/** Calls `listener` when somebody turns to this page. Returns the way to stop. */
function listenForLooks(listener: () => void): () => void {
  if (typeof document === "undefined") return () => undefined;
  const life = new AbortController();
  globalThis.addEventListener("focus", listener, life);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && listener(), life);
  return () => life.abort();
}
