import type { SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import * as supportState from "@warmline/client/state/support";
import { useEffect } from "react";
import { useClient } from "../../hooks/useClient.ts";
import type { Value } from "../../internals/value.ts";

/** Puts the divider before the first message that was not seen when the reader came, or came back to the page. */
export function useUnseen(divider: Value<string | null>): void {
  const client = useClient();
  useEffect(() => {
    let hasCome = true;
    const look = (): void => {
      const state = client.getState();
      if (!hasCome || document.visibilityState !== "visible" || !supportState.ready(state)) return;
      hasCome = false;
      const unseen = firstUnseen(state);
      if (unseen !== null) divider.set(unseen);
    };
    const onVisibility = (): void => {
      if (document.visibilityState === "visible") return look();
      hasCome = true;
      if (chatState.unread(client.getState()) === 0) divider.set(null);
    };
    look();
    const stop = client.subscribe(look);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [client, divider]);
}

/** Before the very first message nothing is divided from it. */
function firstUnseen(state: SupportState): string | null {
  const unseen = chatState.firstUnseen(state);
  return unseen === chatState.rows(state)[0]?.key ? null : unseen;
}
