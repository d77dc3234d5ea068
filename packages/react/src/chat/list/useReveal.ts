import type { ChatRow } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useEffect } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { Log } from "../../internals/log/createLog.ts";

/** Leads to the message that was found, once it is here, and moves focus there. */
export function useReveal(log: Log<ChatRow>): void {
  const client = useClient();
  const found = useSupport(chatState.revealed);
  useEffect(() => {
    if (found === null) return;
    log.lead(found);
    client.chat.endReveal();
  }, [client, log, found]);
}
