import * as v from "valibot";
import { Id, Name } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import { FormInput, StepState } from "./talk-parts.ts";
import { EndReason } from "./parts.ts";
import { hasWords, MessageText, PersonName } from "./typed.ts";

const line = (most: number) => v.pipe(v.string(), v.maxLength(most), hasWords);

function areUnique(items: readonly { id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}

const Options = v.pipe(
  v.array(v.strictObject({ id: Name, label: line(LIMITS.option) })),
  v.maxLength(LIMITS.options),
  v.check((items) => areUnique(items), "must have different ids"),
);

const DraftField = v.strictObject({
  id: Name,
  label: line(LIMITS.gist),
  input: FormInput,
  required: v.boolean(),
  hint: v.nullable(line(LIMITS.reason)),
  example: v.nullable(line(LIMITS.option)),
  /** One that can be tried in linear time: no look-around and no back-references. */
  pattern: v.nullable(line(LIMITS.reason)),
  choices: Options,
});

/** What an agent or a program sends beside words, before the server makes a part of it. */
export const DraftPart = v.pipe(
  v.variant("type", [
    v.strictObject({
      type: v.literal("article"),
      /** Of the site’s articles. */
      articleId: Name,
      /** The short answer: what the customer reads without opening anything. */
      answer: MessageText,
    }),
    v.strictObject({
      type: v.literal("steps"),
      title: v.nullable(line(LIMITS.gist)),
      steps: v.pipe(
        v.array(
          v.strictObject({
            text: line(LIMITS.step),
            /** A picture of one’s own that arrived whole and is in no other message. */
            image: v.nullable(Id),
          }),
        ),
        v.minLength(1),
        v.maxLength(LIMITS.stepsPerPart),
      ),
    }),
    v.strictObject({ type: v.literal("choices"), options: v.pipe(Options, v.minLength(2)) }),
    v.strictObject({
      type: v.literal("form"),
      title: v.nullable(line(LIMITS.gist)),
      fields: v.pipe(
        v.array(DraftField),
        v.minLength(1),
        v.maxLength(LIMITS.formFields),
        v.check((items) => areUnique(items), "must have different ids"),
        v.check(
          (fields) => fields.every(({ input, choices }) => (input === "choice") === choices.length > 1),
          "must have choices where one is chosen, and only there",
        ),
      ),
    }),
  ]),
  v.metadata({ ref: "DraftPart" }),
);
export type DraftPart = v.InferOutput<typeof DraftPart>;

/** Body of `PUT /v1/desk/…/messages/{messageId}`: words, files, and one thing more. */
export const DeskPostMessage = v.pipe(
  v.strictObject({
    /** May be empty beside files or a part. */
    text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
    files: v.optional(v.pipe(v.array(Id), v.maxLength(LIMITS.filesPerMessage))),
    part: v.optional(DraftPart),
  }),
  v.forward(
    v.partialCheck(
      [["text"], ["files"], ["part"]],
      ({ text, files, part }) => part !== undefined || (files?.length ?? 0) > 0 || v.is(MessageText, text),
      "must not be empty",
    ),
    ["text"],
  ),
  v.metadata({ ref: "DeskPostMessage" }),
);
export type DeskPostMessage = v.InferOutput<typeof DeskPostMessage>;

/** Body of `PUT …/messages/{messageId}/ticks/{tickId}`: the last one of a step holds, null takes it back. */
export const TickStep = v.pipe(
  v.strictObject({
    /** Its place in the part, from 0. */
    step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.stepsPerPart - 1)),
    state: v.nullable(StepState),
  }),
  v.metadata({ ref: "TickStep" }),
);
export type TickStep = v.InferOutput<typeof TickStep>;

/** Body of `PUT …/messages/{messageId}/answers/{answerId}`: the customer’s message that says it gets the id of the answer. */
export const AnswerPart = v.pipe(
  v.variant("kind", [
    v.strictObject({ kind: v.literal("choice"), option: Name }),
    v.strictObject({
      kind: v.literal("form"),
      /** A field that is left out stays as it was given, else empty. Of a choice the choice’s id, or its label. */
      answers: v.pipe(
        v.array(v.strictObject({ field: Name, value: v.pipe(v.string(), v.maxLength(LIMITS.field)) })),
        v.maxLength(LIMITS.formFields),
      ),
    }),
  ]),
  v.metadata({ ref: "AnswerPart" }),
);
export type AnswerPart = v.InferOutput<typeof AnswerPart>;

/** Body of `PUT …/person-requests/{requestId}`: from a program to a person, whatever it is doing. */
export const AskPerson = v.pipe(v.strictObject({}), v.metadata({ ref: "AskPerson" }));
export type AskPerson = v.InferOutput<typeof AskPerson>;

/** Body of `PUT /v1/names/{nameId}`: how the customer wants to be called; null would rather not say. */
export const GiveName = v.pipe(
  v.strictObject({
    name: v.nullable(PersonName),
    /** The name after the father’s, where that is how one is addressed. */
    patronymic: v.nullable(PersonName),
  }),
  v.metadata({ ref: "GiveName" }),
);
export type GiveName = v.InferOutput<typeof GiveName>;

/** Body of `PUT …/hand-overs/{handOverId}`: desk only. */
export const HandOver = v.pipe(
  v.strictObject({
    /** An agent of the site; null is whoever is free next. */
    to: v.nullable(Name),
    /** What the next one should know. Customers never see it. */
    note: v.nullable(MessageText),
  }),
  v.metadata({ ref: "HandOver" }),
);
export type HandOver = v.InferOutput<typeof HandOver>;

/** Body of `PUT /v1/desk/…/endings/{endingId}`. */
export const DeskEndConversation = v.pipe(
  v.strictObject({
    reason: EndReason,
    /** The agent’s last words, before the end. */
    text: v.optional(MessageText),
  }),
  v.metadata({ ref: "DeskEndConversation" }),
);
export type DeskEndConversation = v.InferOutput<typeof DeskEndConversation>;

/** Body of `PUT /v1/erasures/{erasureId}`: everything that is known of the customer is to go. */
export const EraseVisitor = v.pipe(v.strictObject({}), v.metadata({ ref: "EraseVisitor" }));
export type EraseVisitor = v.InferOutput<typeof EraseVisitor>;
