import type { AnswerPart, FormField, Id, Message } from "@warmline/protocol";
import type { SupportClient } from "../client.ts";
import { without } from "../core/records.ts";
import type { FormDraft, SupportState } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";
import { answersTo, isWrongAnswer, sayAnswers } from "./answers.ts";
import { changes } from "./changes.ts";
import { findMessage, partOf } from "./find.ts";
import { CHAT_LANE } from "./lane.ts";
import { openElsewhere } from "./select.ts";

/** All in one place: who signs out leaves none behind, also on a page that does not know what was asked. */
const DRAFTS = "forms";

type TalkActions = Pick<
  SupportClient["chat"],
  "tick" | "answerChoice" | "answerForm" | "getFormDraft" | "setFormDraft" | "askPerson"
>;

/**
 * What a customer can do with what somebody put into a message, and with who holds a chat. `settle` lets go of drafts of forms that
 * are answered, `forgetForms` of any.
 */
export function createTalkActions({
  store,
  outbox,
  drafts,
  newId,
  now,
  want,
}: Pick<ActionContext, "store" | "outbox" | "drafts" | "newId" | "now" | "want">): TalkActions & {
  settle: () => void;
  forgetForms: () => void;
} {
  let settled: SupportState["messages"] = {};

  const allDrafts = () => (drafts.get(DRAFTS) ?? {}) as Readonly<Record<Id, FormDraft>>;

  function setFormDraft(messageId: Id, draft: FormDraft | null): void {
    const rest = without(allDrafts(), messageId);
    const all = draft === null ? rest : { ...rest, [messageId]: draft };
    drafts.set(DRAFTS, Object.keys(all).length > 0 ? all : undefined);
  }

  /** Puts an answer in the place of those that were refused. One that may be there already is tried again instead. */
  function put({ id: messageId, conversationId }: Message, answer: AnswerPart, text: string): void {
    store.batch(() => {
      want();
      // What is said in a chat that has ended lands in the one that is open.
      const open = openElsewhere(store.get());
      if (open !== null) store.update((state) => ({ ...state, chosen: open, reveal: null }));
      for (const { id } of answersTo(store.get(), messageId)) if (outbox.discard(id) === null) return outbox.retry(id);
      const command = { type: "answer", conversationId, messageId, text, answer } as const;
      outbox.add({ id: newId(), lane: CHAT_LANE, at: now(), command });
    });
  }

  const isOnItsWay = (messageId: Id) => answersTo(store.get(), messageId).some(({ status }) => status !== "failed");

  return {
    tick(messageId, step, state) {
      const message = findMessage(store.get(), messageId);
      const known = changes(store.get())[messageId]?.ticks?.[step] ?? partOf(message, "steps")?.steps[step];
      if (message === null || known === undefined || known.state === state) return;
      const { conversationId } = message;
      store.batch(() => {
        const command = { type: "tick", conversationId, messageId, step, state } as const;
        outbox.add({ id: newId(), lane: `tick ${messageId} ${step}`, at: now(), command });
        want();
      });
    },
    answerChoice(messageId, option) {
      const message = findMessage(store.get(), messageId);
      const part = partOf(message, "choices");
      const label = part?.options.find(({ id }) => id === option)?.label;
      if (message === null || label === undefined || part?.chosen !== null || isOnItsWay(messageId)) return;
      put(message, { kind: "choice", option }, label);
    },
    answerForm(messageId, typed) {
      const message = findMessage(store.get(), messageId);
      const part = partOf(message, "form");
      if (message === null || part?.answers !== null || isOnItsWay(messageId)) return;
      const answers = part.fields.flatMap((field) => {
        const value = typed[field.id]?.trim() ?? givenOf(field);
        // What was given before is taken back by nothing; what never was need not be said.
        return value === "" && field.given === null ? [] : { field: field.id, value };
      });
      setFormDraft(messageId, { ...allDrafts()[messageId], answers: typed });
      put(message, { kind: "form", answers }, sayAnswers(part.fields, answers));
    },
    getFormDraft: (messageId) => allDrafts()[messageId] ?? null,
    setFormDraft,
    askPerson(conversationId) {
      const { conversations, outbox: all } = store.get();
      const isAsked = all.some(
        ({ command }) => command.type === "ask-person" && command.conversationId === conversationId,
      );
      if (isAsked || conversations[conversationId]?.state !== "active") return;
      store.batch(() => {
        // Nothing that is being said or brought before holds it up.
        const lane = `person ${conversationId}`;
        outbox.add({ id: newId(), lane, at: now(), command: { type: "ask-person", conversationId } });
        want();
      });
    },
    settle() {
      const state = store.get();
      if (state.messages === settled) return;
      settled = state.messages;
      const isAnswered = (messageId: Id) => partOf(findMessage(state, messageId), "form")?.answers != null;
      for (const messageId of Object.keys(allDrafts())) if (isAnswered(messageId)) setFormDraft(messageId, null);
      for (const item of state.outbox) {
        if (item.command.type === "answer" && isWrongAnswer(item) && isAnswered(item.command.messageId))
          outbox.discard(item.id);
      }
    },
    forgetForms: () => drafts.set(DRAFTS, undefined),
  };
}

/** What was given before, as an answer says it: of a choice its id. */
function givenOf({ given, input, choices }: FormField): string {
  if (given === null || input !== "choice") return given ?? "";
  return choices.find(({ id, label }) => id === given || label === given)?.id ?? given;
}
