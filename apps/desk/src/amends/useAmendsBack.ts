import { useEffect, useEffectEvent, useState } from "react";
import type { Id } from "@warmline/protocol";
import { useDeskState } from "../store/context.tsx";

/** Calls `open` when an apology or an offer of this conversation was taken back: it is in its form again. */
export function useAmendsBack(conversationId: Id, open: () => void): void {
  const last = useDeskState((state) => state.takenBackLast);
  const [known] = useState(last);
  const onBack = useEffectEvent(open);
  useEffect(() => {
    if (last === known || last?.conversationId !== conversationId) return;
    if (last.type === "apology" || last.type === "offer") onBack();
  }, [last, known, conversationId]);
}
