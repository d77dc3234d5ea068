import { type Id, visitorPath } from "@warmline/protocol";
import type { ActionContext } from "../support/action-context.ts";

const EVERY_MS = 3_000;

/** Tells the other side that the customer is writing: at most every 3 s, and once that it is over. */
export function createTyping({ base, http, clock, token }: ActionContext) {
  let told: { conversationId: Id; at: number } | null = null;
  let life = new AbortController();

  function tell(conversationId: Id, typing: boolean): void {
    const bearer = token();
    if (bearer === null) return;
    told = typing ? { conversationId, at: clock.now() } : null;
    // A lost mark is not missed: it ends by itself and the next key press makes another.
    const url = base + visitorPath("typing", { conversationId });
    void http({ method: "PUT", url, token: bearer, body: { typing }, signal: life.signal });
  }

  return {
    set(conversationId: Id | null, typing: boolean): void {
      if (!typing || (told !== null && told.conversationId !== conversationId)) {
        if (told !== null) tell(told.conversationId, false);
      }
      if (!typing || conversationId === null) return;
      if (told === null || clock.now() - told.at >= EVERY_MS) tell(conversationId, true);
    },
    stop(): void {
      told = null;
      life.abort();
      life = new AbortController();
    },
  };
}
