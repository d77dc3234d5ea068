import { createContext, useContext, useState, useSyncExternalStore } from "react";
import { createStore, type Store } from "@warmline/client/core";
import type { Id } from "@warmline/protocol";

/** What is done in one conversation on the screen. Each row asks only whether it is the one. */
export interface Talk {
  /** The message whose tools show. */
  pointed: Store<Id | null>;
  /** The message whose words are being changed. */
  editing: Store<Id | null>;
}

export const TalkContext = createContext<Talk | null>(null);

/** A conversation in which nothing is done yet. */
export function useNewTalk(): Talk {
  const [talk] = useState(() => ({ pointed: createStore<Id | null>(null), editing: createStore<Id | null>(null) }));
  return talk;
}

/** The conversation of this tree. @throws Error outside a conversation. */
export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (talk === null) throw new Error("useTalk needs a TalkContext around it.");
  return talk;
}

/** Whether it is this message. */
export function useIsThis(store: Store<Id | null>, key: Id): boolean {
  return useSyncExternalStore(store.subscribe, () => store.get() === key);
}
