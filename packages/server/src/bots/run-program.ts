import * as v from "valibot";
import type { Clock } from "../environment.ts";
import { breath } from "../breath.ts";
import { BotAction, MOST_WORDS, type Bot, type BotTurn } from "./contract.ts";

const MOST_ACTIONS = 50_000;
const BREATH_EVERY = 64;

/** How long a program may take, in milliseconds. */
export interface Patience {
  /** Until it does its first thing. */
  first: number;
  /** As a whole. */
  whole: number;
}

/** A program did not do what it should. Its message is for agents. */
export class BotTrouble extends Error {}

/**
 * What a program does in its turn, one thing after another.
 *
 * @throws BotTrouble if it is too slow, fails, or does what cannot be done
 */
export async function* runProgram(
  program: Bot,
  turn: BotTurn,
  patience: Patience,
  clock: Clock,
): AsyncGenerator<BotAction> {
  const actions = begin(program, turn);
  const since = clock.now();
  let length = 0;
  let isDone = false;
  try {
    for (let done = 0; ; done += 1) {
      const left = since + patience.whole - clock.now();
      const next = await within(
        nextOf(actions),
        done === 0 ? Math.min(patience.first, left) : left,
        turn.signal,
        clock,
      );
      isDone = next.done === true;
      if (next.done) return;
      const action = v.safeParse(BotAction, next.value);
      if (!action.success) throw new BotTrouble("The program did something that nobody knows.");
      length = action.output.type === "words" ? length + action.output.text.length : 0;
      if (length > MOST_WORDS) throw new BotTrouble("The program did not come to an end.");
      if (done === MOST_ACTIONS) throw new BotTrouble("The program did not come to an end.");
      // One that never waits must not keep everybody else from being heard.
      if (done % BREATH_EVERY === BREATH_EVERY - 1) await breath();
      yield action.output;
    }
  } finally {
    // Whoever waits for nothing any more is let go without being waited for.
    if (!isDone) void leave(actions);
  }
}

async function leave(actions: AsyncIterator<unknown>): Promise<void> {
  try {
    await actions.return?.();
  } catch {
    // It is over, whatever it says to that.
  }
}

/** Whatever was given as a program, what it does is looked at: it may come from a file that no compiler saw. */
function begin(program: Bot, turn: BotTurn): AsyncIterator<unknown> {
  try {
    return program(turn)[Symbol.asyncIterator]();
  } catch (error) {
    throw asTrouble(error);
  }
}

async function nextOf(actions: AsyncIterator<unknown>): Promise<IteratorResult<unknown, unknown>> {
  const next: unknown = await actions.next();
  if (typeof next !== "object" || next === null) throw new BotTrouble("The program did something that nobody knows.");
  return next as IteratorResult<unknown, unknown>;
}

function asTrouble(error: unknown): BotTrouble {
  return error instanceof BotTrouble ? error : new BotTrouble("The program failed.", { cause: error });
}

/** What a promise gives, if it does in time and nobody breaks it off. */
async function within<T>(promise: Promise<T>, ms: number, signal: AbortSignal, clock: Clock): Promise<T> {
  signal.throwIfAborted();
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const late = clock.setTimeout(() => reject(new BotTrouble("The program did not answer in time.")), Math.max(0, ms));
  const leave = () => reject(signal.reason as Error);
  signal.addEventListener("abort", leave);
  const failed = promise.catch((error: unknown): never => {
    throw asTrouble(error);
  });
  try {
    return await Promise.race([failed, broken]);
  } finally {
    clock.clearTimeout(late);
    signal.removeEventListener("abort", leave);
    failed.catch(() => undefined);
  }
}
