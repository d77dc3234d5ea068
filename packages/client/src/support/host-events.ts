import type {
  EndReason,
  Face,
  Id,
  Incident,
  Instant,
  Message,
  Name,
  RatingOccasion,
  Scale,
  TicketKind,
  TicketStatus,
} from "@warmline/protocol";
import { lazy } from "../core/lazy.ts";
import { report } from "../core/report.ts";
import type { Store } from "../core/store.ts";
import type { SupportState } from "../state.ts";
import type { Turn } from "../wait-time/turns.ts";
import type { Drafts } from "./drafts.ts";
import type { eventsBetween as compareStates } from "./events-between.ts";
import { createNews, type Heard, type News } from "./news.ts";

/** What a host can hear of: plain data, each thing once. */
export type SupportEvent =
  | { type: "opened" }
  | { type: "closed" }
  /** A chat that was begun here has come to the server. */
  | { type: "conversation-started"; conversationId: Id }
  /** The customer’s words are stored. Empty beside files alone. */
  | { type: "message-sent"; conversationId: Id; messageId: Id; text: string }
  | { type: "file-sent"; conversationId: Id; messageId: Id; fileId: Id; name: string }
  /** An agent wrote, in a chat or to a ticket; told also if it came while no page was open. */
  | { type: "message-received"; conversationId: Id; messageId: Id; agentId: Name; text: string }
  /** How much of what agents said is unseen, in all conversations together: see `chatState.isNews`. */
  | { type: "unread-changed"; unread: number }
  | { type: "contact-ended"; conversationId: Id; contactId: Id; agentId: Name; reason: EndReason | null }
  /** The face is stored; null if it was taken back. What was chosen on one scale or occasion is never counted with another. */
  | ({ type: "rated"; occasion: RatingOccasion; scale: Scale; face: Face | null } & RatingPlace)
  /** What the customer said beside the face is stored. */
  | ({ type: "remark-left"; reasons: readonly Name[]; text: string } & RatingPlace)
  /** A ticket is stored that was sent here, or that a chat became by the customer’s wish. */
  | { type: "ticket-sent"; conversationId: Id; reference: string; category: Name; kind: TicketKind }
  /** It stands otherwise with a ticket, by whoever’s doing. */
  | { type: "ticket-status-changed"; conversationId: Id; reference: string; kind: TicketKind; status: TicketStatus }
  /** The customer was granted an offer: `offer` is its name in the site file, `code` what the claim is known by. */
  | { type: "offer-claimed"; conversationId: Id; offerId: Id; agentId: Name; offer: Name; code: string | null }
  /** It is the customer’s turn: `agentId` has taken the chat, or null waits for them to come back. */
  | ({ type: "turn-came" } & Turn)
  /** An incident that touches the customer has begun, come further or is over. */
  | {
      type: "incident-told";
      incidentId: string;
      severity: Incident["severity"];
      phase: Incident["phase"];
      title: string;
    }
  /** A call was asked for, between two moments. */
  | { type: "call-back-asked"; conversationId: Id; from: Instant; to: Instant }
  /** An agent needs longer than promised, and says why. */
  | {
      type: "promise-extended";
      conversationId: Id;
      promiseId: Id;
      agentId: Name;
      dueAt: Instant;
      reason: string | null;
    };

/** Which rating it is, and of what. */
interface RatingPlace {
  conversationId: Id;
  contactId: Id;
  ratingId: Id;
  agentId: Name;
}

export type SupportEventType = SupportEvent["type"];
export type SupportEventOf<Type extends SupportEventType> = Extract<SupportEvent, { type: Type }>;

/** Calls a listener for everything that happens, or for one kind of it. Returns the way to stop. */
export interface Listen {
  (listener: (event: SupportEvent) => void): () => void;
  <Type extends SupportEventType>(type: Type, listener: (event: SupportEventOf<Type>) => void): () => void;
}

export interface HostEvents {
  on: Listen;
  /** Forgets how far was told, in the storage too. */
  forget: () => void;
  /** Tells nobody anything any more. */
  stop: () => void;
}

type Between = typeof compareStates;
type Tell = (event: SupportEvent) => void;

interface Listener {
  /** Null for every kind. */
  type: SupportEventType | null;
  tell: Tell;
}

const HEARD = "heard";
/** So many states wait at most for what compares them; what happened in those before is told as one. */
const MOST_STATES = 500;

/**
 * Tells hosts what happens, by comparing states; it compares only while somebody listens. What compares is loaded with the first
 * listener, and what happens until then is told as soon as it is there.
 */
export function createHostEvents(store: Store<SupportState>, drafts: Drafts): HostEvents {
  const listeners = new Set<Listener>();
  const due: SupportEvent[] = [];
  const states: SupportState[] = [];
  const comparing = lazy(async () => ({ ...(await import("./events-between.ts")), stop: () => undefined }));
  let eventsBetween: Between | null = null;
  let isTelling = false;
  let before = store.get();
  let news: News | null = null;
  let ignoreStore: (() => void) | null = null;

  function look(): void {
    states.push(store.get());
    if (states.length > MOST_STATES) states.shift();
    if (eventsBetween === null) load();
    else compare(eventsBetween);
  }

  function load(): void {
    void comparing.use((loaded) => {
      ({ eventsBetween } = loaded);
      compare(eventsBetween);
    });
  }

  function compare(between: Between): void {
    for (const state of states.splice(0)) {
      due.push(...between(before, state, takeNews(state)));
      before = state;
    }
    tell();
  }

  /** How far was told is kept for the next page; an earlier page’s mark is read once it is known whose it is. */
  function takeNews(state: SupportState): readonly Message[] {
    if (state.visitor === null) {
      news = null;
      return [];
    }
    const isFirst = news === null;
    news ??= createNews(before, (drafts.get(HEARD) ?? null) as Heard | null);
    const fresh = news.take(state);
    if (isFirst || fresh.length > 0) drafts.set(HEARD, news.heard());
    return fresh;
  }

  /** What a listener does may bring about more: that is told after this, to everybody in the same order. */
  function tell(): void {
    if (isTelling) return;
    isTelling = true;
    for (let event = due.shift(); event !== undefined; event = due.shift()) {
      for (const listener of Array.from(listeners)) {
        if (!listeners.has(listener) || (listener.type ?? event.type) !== event.type) continue;
        try {
          listener.tell(event);
        } catch (error) {
          report(error);
        }
      }
    }
    isTelling = false;
  }

  function add(listener: Listener): () => void {
    listeners.add(listener);
    if (ignoreStore === null) {
      before = store.get();
      ignoreStore = store.subscribe(look);
      if (eventsBetween === null) load();
    }
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) stop();
    };
  }

  function stop(): void {
    listeners.clear();
    ignoreStore?.();
    ignoreStore = null;
    news = null;
    states.length = 0;
  }

  return {
    on: ((type: SupportEventType | Tell, tell: Tell) =>
      add(typeof type === "string" ? { type, tell } : { type: null, tell: type })) as Listen,
    forget: () => drafts.set(HEARD, undefined),
    stop,
  };
}
