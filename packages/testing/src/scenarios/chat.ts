import type { EndReason, Id, Instant } from "@warmline/protocol";
import { newId } from "../people/server.ts";
import { ofType } from "../people/receipt.ts";
import type { World } from "../world/contract.ts";
import { holdConversation, type About, type Scene } from "./customer.ts";
import { linesFor } from "./lines.ts";

/**
 * An agent picks the latest chat up and reads it: the customer sees who it is. If nobody has written yet, the agent waits four
 * seconds for it.
 *
 * @returns who is there
 * @throws Error if nobody writes
 */
export async function agentPicksUp(world: World, about: About = {}): Promise<Scene> {
  const scene = await holdConversation(world, "chat", about);
  await world.settled();
  return scene;
}

/**
 * An agent picks the latest chat up, reads it and answers. If nobody has written yet, the agent waits four seconds for it.
 *
 * @returns who is there, and the answer’s id
 * @throws Error if nobody writes
 */
export async function agentAnswers(
  world: World,
  { text, ...about }: About & { text?: string | undefined } = {},
): Promise<Scene & { messageId: Id }> {
  const scene = await holdConversation(world, "chat", about);
  const messageId = newId();
  await scene.agent.say(scene.conversationId, text ?? (await linesOf(scene)).answer, messageId);
  await world.settled();
  return { ...scene, messageId };
}

/**
 * An agent picks the latest chat up and promises an answer, within ten minutes unless told otherwise.
 *
 * @returns who is there, and the promise: its id and the instant by which it is to be kept
 * @throws Error if nobody writes
 */
export async function agentPromises(
  world: World,
  { minutes = 10, text, ...about }: About & { minutes?: number | undefined; text?: string | null | undefined } = {},
): Promise<Scene & { promiseId: Id; dueAt: Instant }> {
  const scene = await holdConversation(world, "chat", about);
  const words = text === undefined ? (await linesOf(scene)).promise : text;
  const { events } = await scene.agent.promise(scene.conversationId, minutes, words);
  const promise = ofType(events, "promise.changed").find(({ promise: { state } }) => state === "open")?.promise;
  if (!promise) throw new Error("The server took the promise but did not tell of it. Please report this.");
  await world.settled();
  return { ...scene, promiseId: promise.id, dueAt: promise.dueAt };
}

/**
 * An agent picks the latest chat up and begins to type. The mark lasts six seconds of the world’s clock.
 *
 * @returns who is there, and the way to stop typing before
 * @throws Error if nobody writes
 */
export async function agentIsTyping(world: World, about: About = {}): Promise<Scene & { stops(): Promise<void> }> {
  const scene = await holdConversation(world, "chat", about);
  await scene.agent.type(scene.conversationId);
  await world.settled();
  return {
    ...scene,
    stops: async () => {
      await scene.agent.type(scene.conversationId, false);
      await world.settled();
    },
  };
}

/**
 * An agent says goodbye in the latest chat, having picked it up if nobody had, and ends it: the customer is asked to rate.
 *
 * @returns who is there, and the contact that can be rated
 * @throws Error if nobody writes
 */
export async function agentEndsTheChat(
  world: World,
  { reason = "solved", text, ...about }: About & { reason?: EndReason | undefined; text?: string | undefined } = {},
): Promise<Scene & { contactId: Id }> {
  const scene = await holdConversation(world, "chat", about);
  const { agent, conversationId } = scene;
  await agent.say(conversationId, text ?? (await linesOf(scene)).goodbye);
  const { events } = await agent.end(conversationId, reason);
  const contactId = ofType(events, "contact.changed")[0]?.contact.id ?? "";
  await world.settled();
  return { ...scene, contactId };
}

async function linesOf({ agent, visitorId }: Scene) {
  return linesFor((await agent.visitor(visitorId)).visitor.locale);
}
