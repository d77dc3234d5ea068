import type { ChatRow } from "@warmline/client";
import type { Voice } from "@warmline/voice";

/** Whether it is told how far a message has got: only of one’s own, while it is there. */
export function hasStatus({ author, removedAt, change }: ChatRow): boolean {
  return author === "me" && (removedAt === null || change !== null);
}

/** How far one’s own message has got, in words. */
export function sayStatus({ status, failure, inDoubt, change }: ChatRow, voice: Voice): string {
  if (change?.text !== undefined) return voice.say("chat.changing");
  if (status !== "failed") return voice.say("chat.status", { status });
  if (failure?.code === "identity-required") return voice.say("support.identity-required");
  if (inDoubt) return voice.say("chat.in-doubt");
  return voice.say(failure?.code === "too-large" ? "chat.failed-long" : "chat.failed");
}
