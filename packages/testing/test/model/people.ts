import { FACES_3, path, REACTIONS, type Id, type Reaction } from "@warmline/protocol";
import fc from "fast-check";
import type { Page } from "./page.ts";
import type { Stage } from "./stage.ts";
import { onPage, pick, step, which, type Act, type Step } from "./step.ts";

/** Something that the customer does on one of the pages. */
function does<T>(name: string, given: fc.Arbitrary<T>, act: (page: Page, given: T) => unknown): fc.Arbitrary<Step> {
  return step(name, fc.tuple(which, given), onPage(act));
}

const nothing = fc.constant(null);

export const customer: fc.Arbitrary<Step>[] = [
  does("types", nothing, (page) => page.type(false)),
  does("types", nothing, (page) => page.type(false)),
  does("types two", nothing, (page) => {
    page.type(false);
    page.type(false);
  }),
  does("types too much", nothing, (page) => page.type(true)),
  does("leaves a ticket", nothing, (page) => page.leaveTicket()),
  does("discards", which, (page, item) => page.discard(item)),
  does("retries", which, (page, item) => page.retry(item)),
  does("changes", which, (page, item) => page.change(item, false)),
  does("changes twice", which, (page, item) => {
    page.change(item, false);
    page.change(item, false);
  }),
  does("takes back", which, (page, item) => page.change(item, true)),
  does("reacts", fc.tuple(which, fc.constantFrom(...REACTIONS, null)), (page, [item, emoji]) =>
    page.react(item, emoji),
  ),
  does("sees", nothing, ({ client }) => client.chat.markSeen()),
  does("leaves", nothing, ({ client }) => client.chat.leave()),
  does("rates", fc.constantFrom(...FACES_3, null), (page, face) => page.rate(face)),
  does("reconnects", nothing, ({ client }) => client.support.reconnect()),
];

/** Does something at the desk about one of the conversations. */
function atDesk(act: (stage: Stage, conversationId: Id) => void): Act<number> {
  return async (stage, index) => {
    const all = await stage.world.store.db.selectFrom("conversation").select("id").orderBy("id").execute();
    const one = pick(all, index);
    if (one) act(stage, one.id);
  };
}

function take({ desk, newId }: Stage, conversationId: Id): void {
  desk.write({ address: path("deskClaim", { conversationId, claimId: newId() }), body: {} });
}

function answer(stage: Stage, conversationId: Id): void {
  const { desk, ledger, newId } = stage;
  const text = ledger.newText("answer");
  take(stage, conversationId);
  desk.write({
    address: path("deskMessage", { conversationId, messageId: newId() }),
    body: { text },
    done: () => ledger.said.push(text),
  });
}

function end(stage: Stage, conversationId: Id): void {
  take(stage, conversationId);
  const address = path("deskEnding", { conversationId, endingId: stage.newId() });
  stage.desk.write({ address, body: { reason: "solved" } });
}

/** Reacts to one of the customer’s messages. */
const reactAtDesk: Act<[number, Reaction | null]> = async ({ world, desk, newId }, [index, emoji]) => {
  const rows = await world.store.db
    .selectFrom("message")
    .select(["id", "conversation_id"])
    .where("author_kind", "=", "visitor")
    .orderBy("id")
    .execute();
  const one = pick(rows, index);
  if (!one) return;
  const address = path("deskReaction", { conversationId: one.conversation_id, messageId: one.id, reactionId: newId() });
  desk.write({ address, body: { emoji } });
};

export const agent: fc.Arbitrary<Step>[] = [
  step("agent answers", which, atDesk(answer)),
  step("agent answers", which, atDesk(answer)),
  step("agent reacts", fc.tuple(which, fc.constantFrom(...REACTIONS, null)), reactAtDesk),
  step("agent ends", which, atDesk(end)),
];
