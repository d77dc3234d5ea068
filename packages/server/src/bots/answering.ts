import type { DraftPart, Id, Name, Seq } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import type { Command } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import type { AnswerWriter } from "./answer-writer.ts";
import type { Bot, BotAction, BotTurn } from "./contract.ts";
import { BotTrouble, runProgram } from "./run-program.ts";

/** The messages of one turn. */
export const MOST_MESSAGES = 20;

type Rule = SiteFile["bots"][number];

export interface Answering {
  site: SiteFile;
  rule: Rule;
  program: Bot;
  turn: BotTurn;
  writer: AnswerWriter;
  /** The place of the last message that it hears. */
  heard: Seq;
}

/**
 * A program answers: what it writes is told as it comes and stored when it is whole. A program that cannot, or whose time is over, is
 * relieved by people.
 *
 * @throws what broke it off, or Error if the store does not take part
 */
export async function answer(context: AppContext, answering: Answering): Promise<void> {
  const { site, rule, program, turn } = answering;
  const { clock, log } = context.options;
  const patience = { first: rule.patienceSeconds * 1_000, whole: rule.longestSeconds * 1_000 };
  try {
    for await (const action of runProgram(program, turn, patience, clock))
      if (await perform(context, answering, action)) return;
    await send(context, answering, null);
  } catch (error) {
    if (turn.signal.aborted) throw turn.signal.reason;
    if (!(error instanceof BotTrouble)) throw error;
    const { cause } = error;
    const why = cause instanceof Error ? { cause: String(cause) } : {};
    log.warn("a program was relieved by people", { site: site.id, agent: rule.agent, error: error.message, ...why });
    await giveUp(context, answering, null, error.message);
  }
}

/** Does one thing. Returns whether the turn is over with it. */
async function perform(context: AppContext, answering: Answering, action: BotAction): Promise<boolean> {
  const { writer } = answering;
  switch (action.type) {
    case "words":
      writer.add(action.text);
      return false;
    case "part":
      await send(context, answering, action.part);
      return false;
    case "send":
      await send(context, answering, null);
      return false;
    case "hand-over":
      await giveUp(context, answering, action.summary ?? null, null);
      return true;
    case "end":
      await send(context, answering, null);
      // Nothing is solved for somebody who goes on: then it is refused, and the next turn answers.
      await order(context, answering, null, { type: "end", ...endOf(answering) });
      return true;
  }
}

async function send(context: AppContext, answering: Answering, part: DraftPart | null): Promise<void> {
  const { writer, turn } = answering;
  const { messageId } = writer;
  const text = writer.text.trim() === "" ? "" : writer.text;
  if (text === "" && part === null) return;
  if (writer.index === MOST_MESSAGES) throw new BotTrouble("The program did not come to an end.");
  const words: Command = { type: "post-message", ...namedBy(answering), messageId, text };
  const outcome = await order(context, answering, messageId, part === null ? words : { ...words, part });
  turn.signal.throwIfAborted();
  // What was stored before the server went down is not said twice.
  if (!outcome.ok && outcome.code !== "id-reused")
    throw new BotTrouble(`The program sent what cannot be sent: ${outcome.detail}`);
  writer.next();
}

async function giveUp(
  context: AppContext,
  answering: Answering,
  summary: string | null,
  because: string | null,
): Promise<void> {
  const { writer } = answering;
  const { messageId, text } = writer;
  const said = text.trim() === "" ? null : { messageId, text };
  const outcome = await order(context, answering, null, {
    type: "give-up",
    ...namedBy(answering),
    ...{ said, summary, because },
  });
  writer.rest();
  // Somebody else has it already, or it is over.
  if (!outcome.ok) writer.drop();
}

async function order(context: AppContext, { site, rule }: Answering, operationId: Id | null, command: Command) {
  const caller = { kind: "agent" as const, agentId: rule.agent satisfies Name };
  const outcome = await context.carryOut({ site, caller, operationId, command });
  if (!outcome.ok && outcome.code === "unavailable") throw new Error(`${outcome.code}: ${outcome.detail}`);
  return outcome;
}

function endOf({ heard, ...answering }: Answering) {
  return { ...namedBy(answering), reason: "solved" as const, heard };
}

function namedBy({ turn }: Pick<Answering, "turn">): { conversationId: Id } {
  return { conversationId: turn.conversation.id };
}
