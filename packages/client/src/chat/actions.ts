import type { Id } from "@warmline/protocol";
import type { SupportClient } from "../client.ts";
import type { ActionContext } from "../support/action-context.ts";
import { CHAT_LANE } from "./lane.ts";
import { markRead } from "./marks.ts";
import { present, presentId } from "./select.ts";
import { createTyping } from "./typing.ts";

/** What a customer can do in a chat. `forget` drops the draft, `stop` leaves what is under way. */
export function createChatActions(
  context: ActionContext,
): SupportClient["chat"] & { forget: () => void; stop: () => void } {
  const { store, outbox, drafts, newId, now, want } = context;
  const typing = createTyping(context);
  const setDraft = (text: string) => drafts.set("draft", text || undefined);

  function openChat(): Id {
    const id = newId();
    outbox.add({ id, lane: CHAT_LANE, at: now(), command: { type: "open-chat", conversationId: id } });
    return id;
  }

  return {
    send(text) {
      const id = newId();
      store.batch(() => {
        const conversationId = presentId(store.get()) ?? openChat();
        outbox.add({ id, lane: CHAT_LANE, at: now(), command: { type: "message", conversationId, text } });
        want();
      });
      typing.set(null, false);
      setDraft("");
      return id;
    },
    retry(itemId) {
      store.batch(() => {
        want();
        outbox.retry(itemId);
      });
    },
    discard(itemId) {
      let text: string | null = null;
      store.batch(() => {
        const item = outbox.discard(itemId);
        if (item?.command.type !== "message") return;
        text = item.command.text;
        const lane = store.get().outbox.filter((other) => other.lane === item.lane);
        // A chat in which nothing is said is not opened.
        if (lane.every(({ command }) => command.type === "open-chat")) for (const { id } of lane) outbox.discard(id);
      });
      return text;
    },
    setTyping: (on) => typing.set(present(store.get())?.id ?? null, on),
    markSeen() {
      const id = presentId(store.get());
      if (id !== null) markRead(context, id);
    },
    leave() {
      const chat = present(store.get());
      if (chat === null || chat.state === "ended") return;
      const command = { type: "leave", conversationId: chat.id } as const;
      store.batch(() => outbox.add({ id: newId(), lane: CHAT_LANE, at: now(), command }));
    },
    getDraft() {
      const draft = drafts.get("draft");
      return typeof draft === "string" ? draft : "";
    },
    setDraft,
    forget() {
      setDraft("");
      typing.stop();
    },
    stop: typing.stop,
  };
}
