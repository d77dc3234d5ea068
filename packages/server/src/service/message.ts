import { MessageText, type Name, type Part } from "@warmline/protocol";
import * as v from "valibot";
import { refuse, type Actor, type Command, type Refusal, type Surroundings, type Verdict } from "./command.ts";
import { sayAsCustomer } from "./customer-word.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { makePart } from "./parts.ts";
import { settleByAnswer } from "./promise.ts";
import type { Explain } from "./rules.ts";
import { afterAnswer } from "./ticket-status.ts";

type PostMessage = Extract<Command, { type: "post-message" }>;

/**
 * Somebody says something. A visitor’s word reopens what had ended, or goes to the chat that is open already; an agent’s answer
 * keeps the promise.
 */
export function postMessage(slice: KnownSlice, actor: Actor, command: PostMessage, around: Surroundings): Verdict {
  if (actor.kind === "system") return refuse("forbidden", "The system does not chat.");
  const wrong = checkFiles(slice, around);
  if (wrong) return wrong;
  if (actor.kind === "agent") return answer(slice, actor.agentId, command, around);
  if (command.part) return refuse("forbidden", "Only agents and programs send such a part.");
  const conversation = slice.openChat ?? slice.conversation;
  const parts = toParts(slice, command, around.parse, around);
  if ("ok" in parts) return parts;
  const word = { id: command.messageId, parts };
  return sayAsCustomer(new Ledger(slice, around), { ...slice, conversation }, word, around).close();
}

/** An answer is a part of its own, if there is one, behind the words that lead to it. */
function answer(slice: KnownSlice, agentId: Name, command: PostMessage, around: Surroundings): Verdict {
  const { conversation, visitor } = slice;
  const refusal = holds(slice, agentId);
  if (refusal) return refusal;
  const { messageId } = command;
  const parts = toParts(slice, command, around.talk.explainer(visitor.locale), around);
  if ("ok" in parts) return parts;
  const ledger = new Ledger(slice, around);
  for (const promise of settleByAnswer(slice, around)) ledger.add({ type: "promise.changed", promise });
  // In a chat people talk at once: how its ticket stands is said when that is over, or it is a ticket again.
  if (conversation.kind === "ticket" && conversation.ticket)
    ledger
      .conversation({ ticket: afterAnswer(conversation.ticket, agentId, around.now) })
      .followup({ kind: "answer-letter", conversationId: conversation.id, messageId });
  return ledger.message(messageId, conversation.id, { kind: "agent", agentId }, parts).close();
}

/** Words, if there are any, what is drafted with them, and then files. Words come first, and so does what explains itself in them. */
function toParts(
  slice: KnownSlice,
  { text, files = [], part: draft }: PostMessage,
  explain: Explain,
  around: Surroundings,
): Part[] | Refusal {
  const isBare = files.length === 0 && draft === undefined;
  const words: Part[] = isBare || v.is(MessageText, text) ? [{ type: "text", text, tree: explain(text) }] : [];
  const drafted = draft ? makePart(slice, draft, explain, around) : [];
  if ("ok" in drafted) return drafted;
  const attached = slice.files.flatMap(({ part }) => (files.includes(part.fileId) ? [part] : []));
  return [...words, ...(Array.isArray(drafted) ? drafted : [drafted]), ...attached];
}

/** Why these files cannot be sent, or null. */
export function checkFiles({ files }: Pick<KnownSlice, "files">, { mostFiles }: Surroundings): Refusal | null {
  if (files.length > mostFiles) return refuse("file-refused", `files: at most ${mostFiles} in one message`);
  const late = files.find(({ complete }) => !complete);
  return late ? refuse("file-incomplete", `files: ${late.part.fileId} has not arrived whole`) : null;
}
