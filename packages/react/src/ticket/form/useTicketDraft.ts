import type { TicketDraft } from "@warmline/client";
import { useCallback, useEffect, useMemo } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { createValue, useValue } from "../../internals/value.ts";

const NOTHING: TicketDraft = {};

interface KeptDraft {
  draft: TicketDraft;
  keep: (change: TicketDraft) => void;
}

/** What is filled in, kept by the client at once; it may change from outside, such as by a sign-in. */
export function useTicketDraft(): KeptDraft {
  const client = useClient();
  const value = useMemo(() => createValue<TicketDraft>(client.ticket.getDraft(), undefined, NOTHING), [client]);
  useEffect(() => client.ticket.onDraft(() => value.set(client.ticket.getDraft())), [client, value]);
  const keep = useCallback(
    (change: TicketDraft) => {
      const next = { ...value.get(), ...change };
      client.ticket.setDraft(next);
      value.set(next);
    },
    [client, value],
  );
  return { draft: useValue(value), keep };
}
