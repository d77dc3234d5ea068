import { path, type AgentPromise, type FeedEvent, type Id } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Agent } from "../../people/agent.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import type { Probe } from "../probe.ts";

interface Talk {
  visitor: Visitor;
  agent: Agent;
  chat: Id;
}

/** A chat that an agent has taken. */
async function talk(probe: Probe): Promise<Talk> {
  const visitor = await probe.visitor();
  const agent = await probe.agent();
  const chat = await visitor.openChat();
  await agent.take(chat);
  return { visitor, agent, chat };
}

const ratings = (events: readonly FeedEvent[]) =>
  events.flatMap((event) => (event.type === "rating.changed" ? [event.rating] : []));

const requests = (events: readonly FeedEvent[]) =>
  events
    .flatMap((event) => (event.type === "message.added" ? event.message.parts : []))
    .filter(({ type }) => type === "rating-request");

const lives = (events: readonly FeedEvent[], promiseId: Id): AgentPromise["state"][] =>
  events.flatMap((event) =>
    event.type === "promise.changed" && event.promise.id === promiseId ? [event.promise.state] : [],
  );

async function promised({ agent, chat }: Talk, probe: Probe, minutes: number): Promise<Id> {
  const promiseId = newId();
  const answer = await agent.put(path("deskPromise", { conversationId: chat, promiseId }), { minutes, text: null });
  await probe.accepted(answer, `An agent promised an answer within ${minutes} minutes`, 201);
  return promiseId;
}

export const CONTACTS = [
  check("C3", "another agent’s claim, words, promise and end", { desk: true, otherDesk: true }, async (probe) => {
    const { chat } = await talk(probe);
    const other = await probe.otherAgent();
    const conversationId = chat;
    const tries: [what: string, address: string, body: object][] = [
      ["claimed", path("deskClaim", { conversationId, claimId: newId() }), {}],
      ["answered", path("deskMessage", { conversationId, messageId: newId() }), { text: "Hello" }],
      ["promised", path("deskPromise", { conversationId, promiseId: newId() }), { minutes: 5, text: null }],
      [
        "took more time for a promise in",
        path("deskExtension", { conversationId, promiseId: newId(), extensionId: newId() }),
        { minutes: 5, reason: "It takes longer" },
      ],
      ["ended", path("deskEnding", { conversationId, endingId: newId() }), { reason: "solved" }],
    ];
    for (const [what, address, body] of tries)
      await probe.refused(
        await other.put(address, body),
        "taken",
        `A second agent ${what} a chat that the first one holds`,
      );
  }),

  check("C4", "the end of a contact", { desk: true }, async (probe) => {
    const { visitor, agent, chat } = await talk(probe);
    await agent.end(chat, "solved");
    const told = await probe.told(visitor, chat);
    const done = "An agent ended a contact as solved";
    insist(requests(told).length === 1, done, "one `rating-request` to the customer", `${requests(told).length}`);
    insist(ratings(told).length === 1, done, "one `rating.changed` without a face", `${ratings(told).length}`);
  }),

  check("C4", "the end of a talk for abuse", { desk: true }, async (probe) => {
    const { visitor, agent, chat } = await talk(probe);
    await agent.end(chat, "abusive");
    const told = await probe.told(visitor, chat);
    const asked = requests(told).length + ratings(told).length;
    insist(
      asked === 0,
      "An agent ended a talk for abuse",
      "no `rating-request` and no `rating.changed`",
      `${asked} of them`,
    );
  }),

  check("C5", "choices of a face", { desk: true }, async (probe) => {
    const { visitor, agent, chat } = await talk(probe);
    await agent.end(chat);
    const { contacts } = await probe.record(agent, visitor);
    const contactId = contacts.find(({ conversationId }) => conversationId === chat)?.id ?? "";
    for (const face of ["happy", "neutral", null, "sad"]) {
      const answer = await visitor.put(path("choice", { ratingId: contactId, choiceId: newId() }), { face });
      await probe.accepted(answer, `The face ${face ?? "null"} was chosen`, 201);
    }
    const faces = ratings(await probe.told(visitor, chat)).map(({ face }) => String(face));
    const right = "null, happy, neutral, null, sad";
    insist(
      faces.join(", ") === right,
      "happy, neutral, null and sad were chosen",
      `${right} in the feed`,
      faces.join(", "),
    );
    const { ratings: kept } = await probe.snapshot(visitor);
    const last = kept.find((rating) => rating.contactId === contactId)?.face;
    insist(last === "sad", "sad was chosen last", "sad in the snapshot", String(last));
  }),

  check("C6", "a promise that is kept, renewed and released", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const { visitor, agent, chat } = here;
    const kept = await promised(here, probe, 10);
    await agent.say(chat, "Found it");
    const renewed = await promised(here, probe, 10);
    const last = await promised(here, probe, 20);
    await agent.end(chat);
    const told = await probe.told(visitor, chat);
    for (const [id, settled, done] of [
      [kept, "kept", "An agent promised an answer and gave it in time"],
      [renewed, "released", "An agent promised an answer and then promised anew"],
      [last, "released", "An agent promised an answer and then ended the contact"],
    ] as const) {
      const life = lives(told, id).join(", ");
      insist(life === `open, ${settled}`, done, `a promise that is open, then ${settled}`, life);
    }
  }),

  check("C6", "a promise that is given more time", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const { visitor, agent, chat } = here;
    const promiseId = await promised(here, probe, 10);
    const extensionId = newId();
    await agent.extend(chat, promiseId, 30, "It takes longer", extensionId);
    await agent.say(chat, "Found it");
    const late = path("deskExtension", { conversationId: chat, promiseId, extensionId: newId() });
    const settled = "More time was taken for a promise that is settled";
    await probe.refused(await agent.put(late, { minutes: 60, reason: "Even longer" }), "wrong-state", settled);
    const told = await probe.told(visitor, chat);
    const done = "An agent took more time for a promise, said why, and kept it";
    const promises = told.flatMap((event) => (event.type === "promise.changed" ? [event.promise] : []));
    const [made, extended, kept] = promises;
    const isLater = made && extended && extended.dueAt > made.dueAt && extended.reason === "It takes longer";
    insist(isLater, done, "a later time and the reason", JSON.stringify(extended));
    insist(kept?.state === "kept", done, "a promise that is kept", JSON.stringify(kept));
    const why = told.find((event) => event.type === "message.added" && event.message.id === extensionId);
    insist(why, done, "a message with the reason", told.map(({ type }) => type).join(", "));
  }),

  check("C6", "a promise whose time comes", { desk: true, time: 61_000 }, async (probe) => {
    const here = await talk(probe);
    const watch = await probe.watch(here.visitor);
    const promiseId = await promised(here, probe, 1);
    const done = "An agent promised an answer within a minute and gave none";
    await watch.until("feed", done, (data) => JSON.stringify(data).includes(promiseId));
    const isLapse = ({ type, promise }: Record<string, unknown>) =>
      type === "promise.changed" && (promise as AgentPromise).state === "lapsed";
    await probe.passing(60_000, (extra) => watch.until("feed", done, isLapse, extra));
  }),
];
