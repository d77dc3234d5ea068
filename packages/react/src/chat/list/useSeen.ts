import * as chatState from "@warmline/client/state/chat";
import { useEffect } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useChatContext } from "../ChatContext.ts";

/** Tells the client that messages were seen, while their end is in view on a visible page. It draws nothing. */
export function useSeen(): void {
  const client = useClient();
  const { atEnd, reading } = useChatContext();
  useEffect(() => {
    const look = (): void => {
      if (!atEnd.get() || reading.get() !== null || document.visibilityState !== "visible") return;
      if (chatState.unread(client.getState()) > 0) client.chat.markSeen();
    };
    look();
    const stops = [client.subscribe(look), atEnd.subscribe(look), reading.subscribe(look)];
    document.addEventListener("visibilitychange", look);
    return () => {
      for (const stop of stops) stop();
      document.removeEventListener("visibilitychange", look);
    };
  }, [client, atEnd, reading]);
}
