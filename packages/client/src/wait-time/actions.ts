import type { Id } from "@warmline/protocol";
import type { SupportClient } from "../client.ts";
import { CHAT_LANE } from "../chat/lane.ts";
import { isOpen, presentId, usualId } from "../chat/present.ts";
import type { OutboxCommand, OutboxItem, SupportState, WaitDraft } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";

const DRAFT = "wait";

interface ChatActions {
  /** Opens a chat, as the next word would. */
  openChat: () => Id;
  /** Takes back what is unsent, and the chat with it if nothing else is said there. */
  discard: (itemId: Id) => unknown;
}

/** What a customer in line can do beside waiting. `settle` lets go of a draft that was stored, `forget` of any. */
export function createWaitTimeActions(
  { store, outbox, drafts, newId, now, want }: ActionContext,
  { openChat, discard }: ChatActions,
): SupportClient["waitTime"] & { settle: (before: readonly OutboxItem[]) => void; forget: () => void } {
  const getDraft = () => (drafts.get(DRAFT) ?? {}) as WaitDraft;
  const setDraft = (draft: WaitDraft) => drafts.set(DRAFT, Object.keys(draft).length > 0 ? draft : undefined);

  /** The last wish holds: what was never sent before, or was refused, goes. */
  function put(command: Extract<OutboxCommand, { conversationId: Id }>): void {
    for (const { id } of wishes(store.get(), command.type, command.conversationId)) outbox.discard(id);
    outbox.add({ id: newId(), lane: CHAT_LANE, at: now(), command });
    want();
  }

  return {
    askCallBack({ phone, from, to }) {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      setDraft({ ...getDraft(), phone, from, to });
      store.batch(() => {
        const conversationId = openId(store.get()) ?? openChat();
        put({ type: "ask-call-back", conversationId, phone: phone.trim(), from, to, timeZone });
      });
    },
    cancelCallBack() {
      const id = openId(store.get());
      if (id === null) return;
      store.batch(() => {
        for (const item of wishes(store.get(), "ask-call-back", id)) discard(item.id);
        const isOnItsWay = wishes(store.get(), "ask-call-back", id).length > 0;
        const isAsked = store.get().conversations[id]?.callBack?.state === "asked";
        if (isOnItsWay || isAsked) put({ type: "cancel-call-back", conversationId: id });
      });
    },
    writeWhenItIsMyTurn(email) {
      const conversationId = openId(store.get());
      if (conversationId === null) return;
      if (email !== null) setDraft({ ...getDraft(), email });
      store.batch(() => put({ type: "turn-letter", conversationId, email: email?.trim() || null }));
    },
    getDraft,
    setDraft,
    settle(before) {
      const { conversations, outbox: items } = store.get();
      for (const { id, command } of before) {
        if (!("conversationId" in command) || items.some((item) => item.id === id)) continue;
        const chat = conversations[command.conversationId];
        const { email, ...call } = getDraft();
        if (command.type === "ask-call-back" && chat?.callBack?.id === id)
          setDraft(email === undefined ? {} : { email });
        if (command.type === "turn-letter" && email?.trim() === command.email && chat?.turnEmail === command.email) {
          setDraft(call);
        }
      }
    },
    forget: () => setDraft({}),
  };
}

function wishes({ outbox }: SupportState, type: OutboxCommand["type"], conversationId: Id): readonly OutboxItem[] {
  return outbox.filter(
    ({ command }) => command.type === type && "conversationId" in command && command.conversationId === conversationId,
  );
}

/** The chat in which the customer waits or could: the present one, else another that is open. */
function openId(state: SupportState): Id | null {
  return [presentId(state), usualId(state)].find((id) => id !== null && isOpen(state, id)) ?? null;
}
