import type { AnswerPart, Conversation, DraftPart, FormPart, Id, Message, Part } from "@warmline/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor, Command, Surroundings } from "./command.ts";
import { decide } from "./decide.ts";
import type { KnownSlice } from "./known.ts";
import { literal } from "./words.ts";

const CHAT = "chat";
const UNSEEN = { delivered: 0, read: 0 };
const FIELD = { input: "line" as const, required: true, hint: null, example: null, pattern: null, choices: [] };
const DRAFTS: Record<Id, DraftPart> = {
  steps: { type: "steps", title: null, steps: [1, 2, 3].map((step) => ({ text: `Step ${step}`, image: null })) },
  choices: { type: "choices", options: ["a", "b"].map((id) => ({ id, label: id })) },
  form: { type: "form", title: null, fields: [{ id: "order", label: "Order", ...FIELD }] },
};

/** A chat in which everything that helps was sent, and what further commands make of it. */
class Talk {
  seq = 0;
  now = 1;
  readonly messages = new Map<Id, Message>();
  conversation: Conversation = {
    ...{
      id: CHAT,
      visitorId: "v",
      kind: "chat",
      state: "active",
      waitingSince: null,
      agentId: "olena",
      contactId: null,
    },
    ...{ endReason: null, createdAt: 0, endedAt: null, marks: { visitor: UNSEEN, agent: UNSEEN }, category: null },
    ...{ urgent: false, leftLineAt: null, turnEmail: null, callBack: null, ticket: null, given: [] },
  };

  constructor() {
    for (const [messageId, part] of Object.entries(DRAFTS))
      this.ask(
        { kind: "agent", agentId: "olena" },
        { type: "post-message", conversationId: CHAT, messageId, text: "", part },
      );
  }

  /** The code of the refusal, or null. */
  ask(actor: Actor, command: Command): string | null {
    this.now += 1;
    const named = "messageId" in command ? this.messages.get(command.messageId) : undefined;
    const slice = {
      ...{ seq: this.seq, conversation: this.conversation, openChat: null, files: [], promises: [], contact: null },
      message: command.type === "post-message" ? null : (named ?? null),
      visitor: { id: "v", name: null, email: null, locale: "en" },
      isProgram: () => false,
    } as unknown as KnownSlice;
    const around = {
      ...{ now: this.now, newId: () => `made-${this.now}`, parse: literal, mostFiles: 10, editMs: 1_000 },
      talk: { article: () => undefined, explainer: () => literal },
      program: { taker: () => null, isRun: () => false, saying: () => null },
    } as unknown as Surroundings;
    const verdict = decide(slice, actor, command, around);
    if (!verdict.ok) return verdict.code;
    for (const { event } of verdict.events) {
      expect(event.seq).toBe((this.seq += 1));
      if (event.type === "message.added" || event.type === "message.changed")
        this.messages.set(event.message.id, event.message);
      if (event.type === "conversation.changed") this.conversation = event.conversation;
    }
    return null;
  }

  part<Type extends Part["type"]>(id: Id, type: Type): Extract<Part, { type: Type }> {
    const part = this.messages.get(id)?.parts.find((each) => each.type === type);
    if (!part) throw new Error(`${id} has no ${type}`);
    return part as Extract<Part, { type: Type }>;
  }
}

const actors = fc.constantFrom<Actor>({ kind: "visitor" }, { kind: "agent", agentId: "olena" }, { kind: "system" });
const messageId = fc.constantFrom("steps", "choices", "form", "nothing");
const answer: fc.Arbitrary<AnswerPart> = fc.oneof(
  fc.record({ kind: fc.constant("choice" as const), option: fc.constantFrom("a", "b", "c") }),
  fc.record({
    kind: fc.constant("form" as const),
    answers: fc.array(fc.record({ field: fc.constantFrom("order", "else"), value: fc.constantFrom("", "x", "y") })),
  }),
);
const commands = fc.oneof(
  fc.record({ type: fc.constant("tick-step" as const), conversationId: fc.constant(CHAT), messageId }).chain((base) =>
    fc
      .record({
        step: fc.integer({ min: 0, max: 4 }),
        state: fc.constantFrom("done" as const, "stuck" as const, null),
      })
      .map((tick): Command => ({ ...base, ...tick })),
  ),
  fc
    .record({ messageId, answerId: fc.uuid(), answer })
    .map((rest): Command => ({ type: "answer-part", conversationId: CHAT, ...rest })),
);

test("whatever is ticked and answered by whomever: customers alone do it, an answer stands, and each is said once", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(actors, commands), { maxLength: 40 }), fc.boolean(), (asked, isOver) => {
      const talk = new Talk();
      if (isOver) talk.conversation = { ...talk.conversation, state: "ended", agentId: null, endedAt: 1 };
      let chosen = talk.part("choices", "choices").chosen;
      let answers: FormPart["answers"] = null;
      for (const [actor, command] of asked) {
        const before = JSON.stringify([...talk.messages]);
        const code = talk.ask(actor, command);
        expect(code === "forbidden").toBe(actor.kind !== "visitor");
        expect(code === null || JSON.stringify([...talk.messages]) === before).toBe(true);
        const now = { chosen: talk.part("choices", "choices").chosen, answers: talk.part("form", "form").answers };
        expect({ chosen: chosen ?? now.chosen, answers: answers ?? now.answers }).toEqual(now);
        ({ chosen, answers } = now);
      }
      const own = [...talk.messages.values()].filter(({ author }) => author.kind === "visitor");
      expect(own).toHaveLength((chosen ? 1 : 0) + (answers ? 1 : 0));
      expect(talk.conversation.given.map(({ value }) => value)).toEqual(answers?.map(({ value }) => value) ?? []);
      // A tick begins nothing again, a word of the customer does.
      expect(talk.conversation.state).toBe(!isOver ? "active" : own.length > 0 ? "waiting" : "ended");
    }),
  );
});
