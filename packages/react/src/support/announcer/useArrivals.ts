import type { ChatRow } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import * as supportState from "@warmline/client/state/support";
import { useEffect } from "react";
import { sayRow } from "../../chat/words.ts";
import { useSupportContext } from "../SupportContext.ts";

/** How long arrivals are gathered, so that what comes at once after a reconnect is told in one sentence. */
const GATHER_MS = 300;

/** Announces what agents and the system say in the present chat: each thing once, many things summed up. */
export function useArrivals(): void {
  const { client, voice, announce } = useSupportContext();
  useEffect(() => {
    let known = new Set<string>();
    let failed = new Set<string>();
    let visitorId: string | null | undefined = null;
    let waiting: ChatRow[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;

    const nameOf = (id: string | null): string | null => supportState.agentById(client.getState(), id)?.name ?? null;
    const tell = (): void => {
      const [first, ...more] = waiting.filter((row) => sayRow(row, nameOf, voice) !== "");
      waiting = [];
      if (first === undefined) return;
      if (more.length > 0) return announce(voice.say("support.unread", { count: more.length + 1 }));
      const text = sayRow(first, nameOf, voice);
      const name = nameOf(first.agentId);
      announce(name === null ? text : voice.say("chat.arrived", { name, text }));
    };
    const look = (): void => {
      const state = client.getState();
      const rows = chatState.rows(state);
      const isSamePerson = visitorId === state.visitor?.id;
      const arrived = rows.filter((row) => row.author !== "me" && !known.has(row.id));
      const newlyFailed = rows.some((row) => row.status === "failed" && !failed.has(row.id));
      known = new Set(rows.map((row) => row.id));
      failed = new Set(rows.filter((row) => row.status === "failed").map((row) => row.id));
      visitorId = state.visitor?.id;
      if (!isSamePerson) return;
      if (newlyFailed) announce(voice.say("chat.failed"));
      if (arrived.length === 0) return;
      waiting.push(...arrived);
      clearTimeout(timer);
      timer = setTimeout(tell, GATHER_MS);
    };

    look();
    const stop = client.subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, voice, announce]);
}
