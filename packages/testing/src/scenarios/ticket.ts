import type { Letter } from "@warmline/server";
import type { World } from "../world/contract.ts";
import { holdConversation, type About, type Scene } from "./customer.ts";
import { linesFor } from "./lines.ts";

/**
 * An agent picks the latest open ticket up and answers it; the customer gets the answer by letter too.
 *
 * @returns who is there, and the letter; null if the mailer held it back or refused it
 * @throws Error if nobody has left a ticket
 */
export async function aTicketIsAnswered(
  world: World,
  { text, ...about }: About & { text?: string | undefined } = {},
): Promise<Scene & { letter: Letter | null }> {
  const scene = await holdConversation(world, "ticket", about);
  const { agent, conversationId, visitorId } = scene;
  const { locale } = (await agent.visitor(visitorId)).visitor;
  // The acknowledgement first: it is not the answer’s letter.
  await world.settled();
  const before = world.letters.length;
  await agent.say(conversationId, text ?? linesFor(locale).ticketAnswer);
  await world.settled();
  return { ...scene, letter: world.letters[before] ?? null };
}
