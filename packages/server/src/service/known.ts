import type { Conversation } from "@warmline/protocol";
import { refuse, type Refusal, type Slice } from "./command.ts";

/** What a decision about a conversation that exists rests on. */
export type KnownSlice = Slice & { conversation: Conversation };

/** Why this agent may not speak here, or null. */
export function holds({ conversation }: KnownSlice, agentId: string): Refusal | null {
  if (conversation.state !== "active") return refuse("wrong-state", "Take the conversation first: nobody holds it.");
  if (conversation.agentId !== agentId)
    return refuse("taken", `It is with ${conversation.agentId ?? "somebody else"}.`);
  return null;
}
