import type { AnswerPart, DraftPart, Id, Message, Part } from "@warmline/protocol";
import { expect, test } from "vitest";
import { identify } from "../../app/identify.ts";
import type { Caller } from "../../app/commit/order.ts";
import { search } from "../search.ts";
import { readRecord } from "../visitors.ts";
import { AGENT, NOW, openStore, recordOf, type OpenEmpty, type Store } from "./store.ts";

type Person = ReturnType<Store["visitor"]>;

const VISITOR = { locale: "en", timeZone: null };

const CHOICES: DraftPart = {
  type: "choices",
  options: ["one", "two", "three"].map((id) => ({ id, label: `Number ${id}` })),
};
const FIELD = { input: "line" as const, required: true, hint: null, example: null, pattern: null, choices: [] };
const FORM: DraftPart = { type: "form", title: null, fields: [{ id: "order", label: "Your order", ...FIELD }] };

/** A chat that an agent holds, in which help was sent. */
async function help(store: Store, part: DraftPart): Promise<{ visitor: Person; chat: Id; messageId: Id }> {
  const visitor = store.visitor();
  const chat = await store.openChat(visitor);
  await store.write(AGENT, { type: "claim", conversationId: chat });
  const messageId = store.newId();
  await store.write(AGENT, { type: "post-message", conversationId: chat, messageId, text: "", part }, messageId);
  return { visitor, chat, messageId };
}

async function recordIn({ storage }: Store, visitor: Person) {
  return readRecord(storage.db, await recordOf(storage.db, visitor));
}

function partOf<Type extends Part["type"]>(messages: readonly Message[], id: Id, type: Type) {
  const part = messages.find((message) => message.id === id)?.parts.find((each) => each.type === type);
  return part as Extract<Part, { type: Type }> | undefined;
}

/** How articles, steps, choices and forms are kept, on every database. */
export function testParts(open: OpenEmpty): void {
  test("P4 of many choices at once exactly one is made, and is said once", async () => {
    const store = await openStore(open);
    const { visitor, chat, messageId } = await help(store, CHOICES);
    const choose = (option: string) => {
      const answerId = store.newId();
      const answer: AnswerPart = { kind: "choice", option };
      const command = { type: "answer-part" as const, conversationId: chat, messageId, answerId, answer };
      return store.carryOut(visitor, command, answerId);
    };
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => choose(["one", "two", "three"][index % 3] ?? "")),
    );
    const { messages } = await recordIn(store, visitor);
    const chosen = partOf(messages, messageId, "choices")?.chosen?.option;
    const own = messages.filter(({ author }) => author.kind === "visitor");
    expect(own.map(({ parts }) => parts[0])).toMatchObject([{ text: `Number ${chosen}`, answerTo: messageId }]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.code))).toEqual(
      Array.from({ length: 20 }, () => "wrong-state"),
    );
  });

  test("P3 ticks of several steps at once all hold, whatever commit they are in", async () => {
    const store = await openStore(open);
    const steps = Array.from({ length: 12 }, (_, index) => ({ text: `Step ${index}`, image: null }));
    const { visitor, chat, messageId } = await help(store, { type: "steps", title: null, steps });
    const tick = (step: number) =>
      store.write(visitor, { type: "tick-step", conversationId: chat, messageId, step, state: "done" });
    await Promise.all(steps.map((_, index) => tick(index)));
    const part = partOf((await recordIn(store, visitor)).messages, messageId, "steps");
    expect(part?.steps.map(({ state, at }) => [state, at])).toEqual(steps.map(() => ["done", NOW]));
  });

  test("P3 M2 pictures of steps are in one message each, and are let go when it is taken back", async () => {
    const store = await openStore(open);
    const picture = store.newId();
    const { db } = store.storage;
    await db
      .insertInto("file")
      .values({
        ...{ id: picture, site: store.site.id, name: "a.png", media_type: "image/png", declared_type: "", size: 3 },
        ...{ visitor_id: null, agent_id: "olena", message_id: null, width: 2, height: 1 },
        ...{ created_at: NOW, completed_at: NOW },
      })
      .execute();
    const steps: DraftPart = { type: "steps", title: null, steps: [{ text: "Look", image: picture }] };
    const { visitor, chat, messageId } = await help(store, steps);
    const where = async () => {
      const row = await db.selectFrom("file").selectAll().where("id", "=", picture).executeTakeFirst();
      return [row?.visitor_id, row?.message_id];
    };
    expect(await where()).toEqual([visitor.claims.visitorId, messageId]);
    const again = { type: "post-message" as const, conversationId: chat, messageId: store.newId(), text: "" };
    expect(await store.carryOut(AGENT, { ...again, part: steps })).toMatchObject({ code: "not-found" });
    await store.write(AGENT, { type: "remove-message", conversationId: chat, messageId });
    expect(await where()).toEqual([null, null]);
  });

  test("P5 P6 answers are kept as they were typed, are found, and come along to a customer", async () => {
    const store = await openStore(open);
    const { visitor, chat, messageId } = await help(store, FORM);
    const value = "Ім’я \0 50%_ \ud83d __proto__";
    const answerId = store.newId();
    const answer: AnswerPart = { kind: "form", answers: [{ field: "order", value }] };
    const fill = { type: "answer-part" as const, conversationId: chat, messageId, answerId, answer };
    const { receipt } = await store.write(visitor, fill, answerId);
    expect(receipt.events.map(({ type }) => type)).toEqual([
      "message.changed",
      "message.added",
      "conversation.changed",
    ]);
    const given = [{ field: "order", label: "Your order", value, at: NOW }];
    expect((await recordIn(store, visitor)).conversations[0]?.given).toEqual(given);
    const maria = { externalId: "maria", name: null, email: null };
    const known = await identify(store.options, store.site, maria, null, VISITOR);
    await identify(store.options, store.site, maria, visitor.claims.visitorId, VISITOR);
    const claims = { ...visitor.claims, visitorId: known.visitorId, identifiedUntil: NOW + 1 };
    const customer = { kind: "visitor", claims } satisfies Caller;
    const { conversations, messages } = await recordIn(store, customer);
    expect(conversations[0]?.given).toEqual(given);
    expect(partOf(messages, messageId, "form")?.answers).toEqual([{ field: "order", value }]);
    const found = await search(store.storage.db, known.visitorId, "YOUR order");
    expect(found.messages.map(({ id }) => id)).toEqual([answerId, messageId]);
    expect(await store.carryOut(customer, { ...fill, answerId: store.newId() })).toMatchObject({ code: "wrong-state" });
  });
}
