import type { Id } from "@warmline/protocol";
import { Visitor, type Agent, type World } from "../src/index.ts";
import { signIn } from "./sign-in.ts";

/** A visitor’s chat that an agent has taken. */
export interface Talk {
  visitor: Visitor;
  agent: Agent;
  chat: Id;
}

export async function beginTalk(world: World): Promise<Talk> {
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const chat = await visitor.openChat();
  await agent.take(chat);
  return { visitor, agent, chat };
}
