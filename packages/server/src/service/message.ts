import { MessageText, type Author, type Part } from "@warmline/protocol";
import * as v from "valibot";
import { refuse, type Actor, type Command, type Refusal, type Surroundings, type Verdict } from "./command.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { settleByAnswer } from "./promise.ts";
import { afterAnswer, afterWord } from "./ticket-status.ts";

type PostMessage = Extract<Command, { type: "post-message" }>;

/**
 * Somebody says something. A visitor’s word reopens what had ended, or goes to the chat that is open already; an agent’s answer
 * keeps the promise.
 */
export function postMessage(slice: KnownSlice, actor: Actor, command: PostMessage, around: Surroundings): Verdict {
  const conversation = actor.kind === "visitor" ? (slice.openChat ?? slice.conversation) : slice.conversation;
  const ledger = new Ledger(slice, around);
  if (actor.kind === "system") return refuse("forbidden", "The system does not chat.");
  const wrong = checkFiles(slice, around);
  if (wrong) return wrong;
  // In a chat people talk at once: how its ticket stands is said when that is over, or it is a ticket again.
  const ticket = conversation.kind === "ticket" ? conversation.ticket : null;
  if (actor.kind === "agent") {
    const refusal = holds(slice, actor.agentId);
    if (refusal) return refusal;
    for (const promise of settleByAnswer(slice, around)) ledger.add({ type: "promise.changed", promise });
    if (ticket) {
      ledger
        .conversation({ ticket: afterAnswer(ticket, actor.agentId, around.now) })
        .followup({ kind: "answer-letter", conversationId: conversation.id, messageId: command.messageId });
    }
  } else {
    if (conversation.state === "ended") {
      ledger
        .conversation({ state: "waiting", waitingSince: around.now, agentId: null, endReason: null, endedAt: null })
        .message(around.newId(), conversation.id, { kind: "system" }, [{ type: "notice", notice: "reopened" }]);
    }
    if (ticket) ledger.conversation({ ticket: afterWord(ticket, conversation.state === "ended", around) });
  }
  const author: Author = actor.kind === "agent" ? { kind: "agent", agentId: actor.agentId } : { kind: "visitor" };
  return ledger.message(command.messageId, conversation.id, author, toParts(slice, command, around)).close();
}

/** Words, if there are any, and then files. */
function toParts({ files }: KnownSlice, { text }: PostMessage, around: Surroundings): Part[] {
  const hasWords = files.length === 0 || v.is(MessageText, text);
  const words: Part[] = hasWords ? [{ type: "text", text, tree: around.parse(text) }] : [];
  return [...words, ...files.map(({ part }) => part)];
}

/** Why these files cannot be sent, or null. */
export function checkFiles({ files }: Pick<KnownSlice, "files">, { mostFiles }: Surroundings): Refusal | null {
  if (files.length > mostFiles) return refuse("file-refused", `files: at most ${mostFiles} in one message`);
  const late = files.find(({ complete }) => !complete);
  return late ? refuse("file-incomplete", `files: ${late.part.fileId} has not arrived whole`) : null;
}
