import { type ChatRow, type Reaction, REACTIONS } from "@warmline/client";
import type { Voice } from "@warmline/voice";

const NAMES = ["like", "heart", "smile", "party", "thanks", "sad"] as const;

/** The name of a reaction, for those who do not see it. */
export function nameOfReaction(emoji: Reaction, voice: Voice): string {
  return voice.say("chat.reaction", { emoji: NAMES[REACTIONS.indexOf(emoji)] ?? "like" });
}

/** The customer’s own reaction to a message, or null. */
export function ownReaction({ reactions }: Pick<ChatRow, "reactions">): Reaction | null {
  return reactions.find(({ by }) => by.kind === "visitor")?.emoji ?? null;
}
