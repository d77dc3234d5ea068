import { useEffect, useRef, type RefObject } from "react";
import type { Conversation } from "@warmline/protocol";
import { useDeskState } from "../store/context.tsx";

/** Leads whoever took a conversation from its heading into the field. Whoever went elsewhere meanwhile stays there. */
export function useToField(region: RefObject<HTMLElement | null>, conversation: Conversation | null): void {
  const me = useDeskState((state) => state.me?.id);
  const isTaking = useDeskState((state) =>
    state.outbox.some(({ command }) => command.type === "claim" && command.conversationId === conversation?.id),
  );
  const isMine = conversation?.state === "active" && conversation.agentId === me;
  const asked = useRef(false);

  useEffect(() => {
    if (isTaking) asked.current = true;
    if (isTaking || !asked.current) return;
    asked.current = false;
    const { activeElement } = document;
    const isHere = activeElement === document.body || activeElement === region.current?.querySelector("h2");
    if (isMine && isHere) {
      region.current?.querySelector<HTMLElement>(".composer textarea")?.focus({ preventScroll: true });
    }
  }, [isTaking, isMine, region]);
}
