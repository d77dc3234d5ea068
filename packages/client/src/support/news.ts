import type { Id, Message, Seq } from "@warmline/protocol";
import type { SupportState } from "../state.ts";

/** How far somebody has heard what is said to a customer. */
export interface Heard {
  visitor: Id;
  seq: Seq;
  /** What was heard from places after `seq`, because a receipt came before the stream. */
  ahead: readonly Pick<Message, "id" | "seq">[];
}

/** Tells what is new to one listener, each message once. */
export interface News {
  /**
   * The messages of both sides that came since the last look, in their order. None of an earlier page of the history, none that
   * a snapshot brings again, none of another customer’s past.
   */
  take: (state: SupportState) => readonly Message[];
  /** How far was heard, for the next page; null while no customer is known. */
  heard: () => Heard | null;
}

const NONE: readonly Message[] = [];

/** Begins to listen: what `state` holds is old, or whatever comes after `heard` is new if it is the same customer’s. */
export function createNews(state: SupportState, heard: Heard | null = null): News {
  let messages: SupportState["messages"] | null = null;
  let newest = 0;

  function take(next: SupportState): readonly Message[] {
    const visitor = next.visitor?.id;
    if (messages === next.messages && heard?.visitor === visitor && heard?.seq === next.seq) return NONE;
    const fresh: Message[] = [];
    // A store that was put back counts from an earlier place: then only the time tells what is new.
    const isNew =
      heard?.visitor !== visitor
        ? () => false
        : heard && next.seq < heard.seq
          ? ({ at }: Message) => messages !== null && at > newest
          : ({ seq }: Message) => seq > (heard?.seq ?? 0);
    for (const [id, list] of Object.entries(next.messages)) {
      if (list === messages?.[id]) continue;
      const later = list.slice(list.findLastIndex((message) => !isNew(message)) + 1);
      fresh.push(...later.filter((message) => !heard?.ahead.some((other) => other.id === message.id)));
      newest = Math.max(newest, list.at(-1)?.at ?? 0);
    }
    ({ messages } = next);
    heard = visitor === undefined ? null : { visitor, seq: next.seq, ahead: aheadOf(next, fresh) };
    return fresh.toSorted((a, b) => a.seq - b.seq);
  }

  function aheadOf({ seq }: SupportState, fresh: readonly Message[]): Heard["ahead"] {
    return [...(heard?.ahead ?? []), ...fresh]
      .filter((message) => message.seq > seq)
      .map((message) => ({ id: message.id, seq: message.seq }));
  }

  if (heard === null) take(state);
  return { take, heard: () => heard };
}
