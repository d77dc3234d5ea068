import { path, type Id, type Mark } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import type { Call } from "./api.ts";
import { takeReceipt } from "./feed.ts";
import { marksDue } from "./marks.ts";
import { readReceipt } from "./read.ts";
import type { DeskState } from "./state.ts";

/** Makes what tells customers how far their messages have got: at most one request a conversation at a time. */
export function createMarker({ store, call }: { store: Store<DeskState>; call: Call }): (reading: Id | null) => void {
  const sending = new Set<Id>();
  // By visitor and conversation: in another visitor's feed the same messages have other places.
  const told = new Map<string, Mark>();
  let readingNow: Id | null = null;

  async function send(conversationId: Id, visitorId: Id, mark: Mark): Promise<void> {
    sending.add(conversationId);
    const answer = await call({ method: "PUT", path: path("deskMarks", { conversationId }), body: mark });
    sending.delete(conversationId);
    if (answer.status === "lost") return;
    told.set(`${visitorId}/${conversationId}`, mark);
    if (answer.status === "refused") return;
    store.update((state) => takeReceipt(state, visitorId, conversationId, readReceipt(answer.json)));
    mind(conversationId);
  }

  function mind(conversationId: Id): void {
    const state = store.get();
    const due = marksDue(state, conversationId, conversationId === readingNow);
    const conversation = state.record.conversations[conversationId];
    if (due === null || conversation === undefined || sending.has(conversationId)) return;
    const before = told.get(`${conversation.visitorId}/${conversationId}`);
    if (before !== undefined && due.delivered <= before.delivered && due.read <= before.read) return;
    void send(conversationId, conversation.visitorId, due);
  }

  return (reading) => {
    readingNow = reading;
    const { connection, me, record } = store.get();
    if (connection.status !== "live" || me === null) return;
    for (const { id, agentId } of Object.values(record.conversations)) if (agentId === me.id) mind(id);
  };
}
