import { useEffect, useRef, type FocusEventHandler, type RefObject } from "react";
import type { Conversation } from "@warmline/protocol";

interface KeptFocus {
  ref: RefObject<HTMLElement | null>;
  onFocus: FocusEventHandler;
}

/** Keeps the focus in a region when a conversation changes hands and takes away what had it. */
export function useKeptFocus(conversation: Conversation | null): KeptFocus {
  const ref = useRef<HTMLElement>(null);
  const last = useRef<Element>(null);
  const { state, agentId } = conversation ?? {};

  useEffect(() => {
    if (last.current?.isConnected !== false || document.activeElement !== document.body) return;
    const field = ref.current?.querySelector<HTMLElement>(".composer textarea");
    (field ?? ref.current?.querySelector<HTMLElement>("h2"))?.focus({ preventScroll: true });
  }, [state, agentId]);

  return { ref, onFocus: ({ target }) => void (last.current = target) };
}
