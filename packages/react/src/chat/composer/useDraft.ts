import type { SupportClient } from "@warmline/client";
import { useEffect, useMemo } from "react";
import { createValue, type Value } from "../../internals/value.ts";
import type { Editing } from "../ChatContext.ts";

/** What is typed in the present conversation, which each keeps for itself; while a message is changed, its new words. */
export function useDraft(client: SupportClient, editing: Editing | null): { own: Value<string>; draft: Value<string> } {
  const own = useMemo(() => createValue(client.chat.getDraft(), client.chat.setDraft, ""), [client]);
  const change = useMemo(() => (editing === null ? null : createValue(editing.text)), [editing]);
  useEffect(() => {
    let { chosen } = client.getState();
    return client.subscribe(() => {
      const before = chosen;
      ({ chosen } = client.getState());
      if (chosen !== before) own.set(client.chat.getDraft());
    });
  }, [client, own]);
  useEffect(() => client.chat.onDraft(() => own.set(client.chat.getDraft())), [client, own]);
  return { own, draft: change ?? own };
}
