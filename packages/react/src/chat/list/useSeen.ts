import * as chatState from "@warmline/client/state/chat";
import { useEffect } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";

/** Tells the client that messages were seen, while their end is in view on a visible page. */
export function useSeen(atEnd: boolean): void {
  const client = useClient();
  const unread = useSupport(chatState.unread);
  useEffect(() => {
    if (!atEnd || unread === 0) return undefined;
    const mark = (): void => {
      if (document.visibilityState === "visible") client.chat.markSeen();
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [client, atEnd, unread]);
}
