import type { Id, Name, Seq } from "@warmline/protocol";
import type { SupportClient } from "../client.ts";
import { createListeners } from "../core/listeners.ts";
import type { Outgoing } from "../files/upload.ts";
import type { AnswerCommand, OutboxCommand, OutboxItem, Reveal, SupportState } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";
import { createTalkActions } from "./talk.ts";
import { findMessage, partOf } from "./find.ts";
import { carryDraft, draftName } from "./carry.ts";
import { createHistory } from "./history.ts";
import { CHAT_LANE } from "./lane.ts";
import { markRead } from "./marks.ts";
import { createSearch } from "./search.ts";
import { isSaid, present, presentId } from "./present.ts";
import { openElsewhere } from "./select.ts";
import { createTyping } from "./typing.ts";

/** How far back a message is looked for at most. */
const MOST_PAGES = 200;

/** What is said in a chat; null for the one in which a word goes that is said now. */
type Said = Pick<Outgoing, "id" | "text"> & Partial<Pick<Outgoing, "conversationId" | "files">>;

/** What a customer can do in a chat. `say` puts something into the outbox, `forget` drops the draft, `stop` leaves what is under way. */
export function createChatActions(context: ActionContext): SupportClient["chat"] & {
  say: (message: Said) => void;
  prefill: (text: string) => void;
  openChat: () => Id;
  settle: () => void;
  forget: () => void;
  stop: () => void;
} {
  const { store, outbox, drafts, files, newId, now, want } = context;
  const typing = createTyping(context);
  const history = createHistory(context);
  const search = createSearch(context);
  const { forgetForms, ...talk } = createTalkActions(context);
  carryDraft(context);

  const setDraft = (text: string) => drafts.set(draftName(store.get()), text || undefined);
  const getDraft = () => {
    const draft = drafts.get(draftName(store.get()));
    return typeof draft === "string" ? draft : "";
  };
  const draftListeners = createListeners();
  const choose = (chosen: string | null) =>
    store.update((state) => (state.chosen === chosen ? state : { ...state, chosen, reveal: null }));

  const setCategory = (category: Name | null) =>
    store.update((state) => (state.category === category ? state : { ...state, category }));

  function openChat(): Id {
    const id = newId();
    const { chosen, category, site } = store.get();
    const isApart = chosen === "new";
    // What the site no longer knows would be refused, and the words behind it.
    const isKnown = site?.categories.some((one) => one.id === category) ?? true;
    const command: OutboxCommand = {
      type: "open-chat",
      conversationId: id,
      ...(isApart ? { apart: true } : {}),
      ...(category !== null && isKnown ? { category } : {}),
    };
    outbox.add({ id, lane: CHAT_LANE, at: now(), command });
    setCategory(null);
    if (isApart) choose(id);
    return id;
  }

  /** Where a word goes that is said now. */
  function here(): Id {
    const open = openElsewhere(store.get());
    if (open !== null) choose(open);
    return presentId(store.get()) ?? openChat();
  }

  function say({ id, text, files: said = [], conversationId }: Said): void {
    const command = { type: "message", conversationId: conversationId ?? here(), text } as const;
    const withFiles = said.length > 0 ? { ...command, files: said } : command;
    store.batch(() => outbox.add({ id, lane: CHAT_LANE, at: now(), command: withFiles }));
  }

  /** A change of a message goes after the message itself, and after what was changed before. */
  function change(messageId: Id, command: OutboxCommand, lane: string = CHAT_LANE): void {
    store.batch(() => {
      if (command.type !== "react") dropRefused(messageId);
      outbox.add({ id: newId(), lane, at: now(), command });
      want();
    });
  }

  /** Forgets the refused changes of a message: the last one says all, and another takes its place. */
  function dropRefused(messageId: Id, but: Id | null = null): void {
    const refused = store.get().outbox.filter((item) => item.status === "failed" && changed(item) === messageId);
    for (const { id } of refused) if (id !== but) outbox.discard(id);
  }

  /** Whether a form was answered otherwise meanwhile: what was filled in has no other place any more. */
  function isPastForm({ messageId }: AnswerCommand): boolean {
    return partOf(findMessage(store.get(), messageId), "form")?.answers != null;
  }

  function dropOthers(itemId: Id): void {
    const item = store.get().outbox.find(({ id }) => id === itemId);
    const messageId = item && changed(item);
    if (messageId != null) dropRefused(messageId, itemId);
  }

  async function reveal(conversationId: Id, messageId: Id, seq: Seq): Promise<void> {
    choose(conversationId);
    const tell = (status: Reveal["status"]) =>
      store.update((state) => ({ ...state, reveal: { conversationId, messageId, status } }));
    const isWanted = () => store.get().reveal?.messageId === messageId;
    tell("loading");
    for (let pages = 0; isWanted() && pages < MOST_PAGES; pages += 1) {
      const first = store.get().messages[conversationId]?.[0]?.seq;
      if (first === undefined || first <= seq) break;
      const before = store.get().messages[conversationId];
      await history.load(conversationId);
      if (store.get().messages[conversationId] === before) break;
    }
    if (isWanted()) {
      const isHere = store.get().messages[conversationId]?.some(({ id }) => id === messageId);
      tell(isHere ? "ready" : "failed");
    }
  }

  return {
    ...talk,
    say,
    openChat,
    setCategory,
    send(text) {
      const id = newId();
      store.batch(() => {
        if (!files.claim("chat", { id, conversationId: presentId(store.get()), text })) say({ id, text });
        want();
      });
      typing.set(null, false);
      setDraft("");
      return id;
    },
    edit(messageId, text) {
      const conversationId = conversationOf(store.get(), messageId);
      if (conversationId === null) return;
      change(messageId, { type: "edit-message", conversationId, messageId, text });
    },
    remove(messageId) {
      const conversationId = conversationOf(store.get(), messageId);
      if (conversationId === null) return;
      change(messageId, { type: "remove-message", conversationId, messageId });
    },
    react(messageId, emoji) {
      const conversationId = conversationOf(store.get(), messageId);
      if (conversationId === null) return;
      change(messageId, { type: "react", conversationId, messageId, emoji }, `react ${messageId}`);
    },
    loadEarlier() {
      const id = presentId(store.get());
      if (id !== null) void history.load(id);
    },
    search: search.search,
    reveal: ({ conversationId, id, seq }) => void reveal(conversationId, id, seq),
    endReveal: () => store.update((state) => (state.reveal === null ? state : { ...state, reveal: null })),
    choose,
    retry(itemId) {
      store.batch(() => {
        want();
        dropOthers(itemId);
        outbox.retry(itemId);
        files.retryOf(itemId);
      });
    },
    discard(itemId) {
      let text: string | null = null;
      store.batch(() => {
        dropOthers(itemId);
        const item = outbox.discard(itemId);
        text = files.release(itemId);
        if (item?.command.type === "edit-message") ({ text } = item.command);
        if (item?.command.type === "answer" && isPastForm(item.command)) ({ text } = item.command);
        if (item === null || !isSaid(item.command)) return;
        if (item.command.type === "message") ({ text } = item.command);
        const lane = store.get().outbox.filter((other) => other.lane === item.lane);
        // A chat in which nothing is said is not opened.
        if (!lane.every(({ command }) => command.type === "open-chat")) return;
        for (const { id, command } of lane) {
          outbox.discard(id);
          if (command.type === "open-chat") setCategory(command.category ?? null);
        }
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
    getDraft,
    setDraft,
    onDraft: draftListeners.add,
    prefill(text) {
      if (getDraft() !== "") return;
      setDraft(text);
      draftListeners.tell();
    },
    forget() {
      drafts.set("draft", undefined);
      for (const id of ["new", ...Object.keys(store.get().conversations)]) drafts.set(`draft ${id}`, undefined);
      forgetForms();
      draftListeners.tell();
      stop();
    },
    stop,
  };

  function stop(): void {
    typing.stop();
    history.stop();
    search.stop();
  }
}

/** The message whose words an item changes, or null. */
function changed({ command }: OutboxItem): Id | null {
  return command.type === "edit-message" || command.type === "remove-message" ? command.messageId : null;
}

function conversationOf(state: SupportState, messageId: Id): Id | null {
  return findMessage(state, messageId)?.conversationId ?? null;
}
