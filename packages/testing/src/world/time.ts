import { breath, type Storage } from "@warmline/server";
import type { TurnedClock } from "../clock.ts";
import type { Activity } from "./activity.ts";
import type { World } from "./contract.ts";

/** Rounds without any work before it is believed that there is none: a frame takes a few from the server to a client. */
const QUIET_ROUNDS = 4;
/** Due work that nobody has taken, as where none is done, is waited for so long and no longer. */
const PATIENT_ROUNDS = 300;
/** Work that somebody has taken may wait for what no round shows, such as a thread that hashes. */
const LONGEST_ROUNDS = 20_000;
/** How often a clock that goes by itself is turned. */
const STEP_MS = 100;
/** What comes in answer to what came, and what that brings. */
const FRAMES = 3;
/** A page that nobody sees draws no frames. */
const LONGEST_FRAME_MS = 100;
/** Timers that keep setting themselves for this very moment are let go after so many. */
const ROUNDS_OF_NOW = 100;

interface Given {
  clock: TurnedClock;
  activity: Activity;
  store: Storage;
  isUp(): boolean;
  /** Whether somebody’s page may have something to draw. */
  isWatched(): boolean;
  /** Whether letters are held back, so that their work does not end. */
  isPostHeld(): boolean;
}

/** Turns a world’s clock so that everything happens in its time. */
export function createTime({ clock, activity, store, isUp, isWatched, isPostHeld }: Given): Pick<
  World,
  "settled" | "turn" | "turnTo" | "walk"
> & {
  /** Ends whatever lets time go by by itself. */
  stand(): void;
} {
  const walks = new Set<() => void>();

  /** For how many rounds the work that is due now is worth waiting for. */
  async function patience(): Promise<number> {
    if (!isUp()) return 0;
    const due = await store.db
      .selectFrom("outbox")
      .select(["kind", "claimed_until"])
      .where("due_at", "<=", clock.now())
      .where("parked_at", "is", null)
      .execute();
    const work = due.filter(({ kind, claimed_until: until }) => {
      // A program that answers may wait for the clock.
      if (kind === "bot-turn") return until <= clock.now();
      return !isPostHeld() || !kind.endsWith("-letter");
    });
    if (work.some(({ claimed_until: until }) => until > clock.now())) return LONGEST_ROUNDS;
    return work.length > 0 ? PATIENT_ROUNDS : 0;
  }

  async function settle(): Promise<void> {
    let quiet = 0;
    for (let round = 0; quiet < QUIET_ROUNDS || round < (await patience()); round += 1) {
      await breath();
      quiet = activity.isBusy ? 0 : quiet + 1;
      if (activity.isBusy) round = 0;
    }
  }

  /** In a page, clients take what comes quickly once a frame, and what they answer may bring more. */
  async function settled(): Promise<void> {
    await settle();
    if (typeof requestAnimationFrame !== "function" || !isWatched()) return;
    for (let frame = 0; frame < FRAMES; frame += 1) {
      await nextFrame();
      await settle();
    }
  }

  async function turnTo(instant: number): Promise<void> {
    const until = Math.floor(instant);
    // The clock itself says what is wrong with a time that is past.
    if (!(until >= clock.now())) clock.turnTo(until);
    await settle();
    while (clock.now() < until) {
      clock.turnTo(Math.min(until, Math.max(clock.nextAt ?? until, clock.now())));
      await settle();
    }
    for (let round = 0; round < ROUNDS_OF_NOW && isDue(); round += 1) {
      clock.turn(0);
      await settle();
    }
    await settled();
  }

  const isDue = () => clock.nextAt !== null && clock.nextAt <= clock.now();

  function walk(): () => void {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      clock.turn(now - last);
      last = now;
    }, STEP_MS);
    const stop = () => {
      clearInterval(timer);
      walks.delete(stop);
    };
    walks.add(stop);
    return stop;
  }

  function stand(): void {
    for (const stop of [...walks]) stop();
  }

  return { settled, walk, stand, turnTo, turn: (ms) => turnTo(clock.now() + ms) };
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
