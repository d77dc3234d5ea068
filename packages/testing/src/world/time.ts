import type { Storage } from "@warmline/server";
import type { TurnedClock } from "../clock.ts";
import { breath, type Activity } from "./activity.ts";
import type { World } from "./contract.ts";

/** Rounds without any work before it is believed that there is none: a frame takes a few from the server to a client. */
const QUIET_ROUNDS = 4;
/** Due work that nobody does, such as a letter that is held back, is waited for so long and no longer. */
const PATIENT_ROUNDS = 300;
/** Timers that keep setting themselves for this very moment are let go after so many. */
const ROUNDS_OF_NOW = 100;

interface Given {
  clock: TurnedClock;
  activity: Activity;
  store: Storage;
  isUp(): boolean;
}

/** Turns a world’s clock so that everything happens in its time. */
export function createTime({ clock, activity, store, isUp }: Given): Pick<World, "settled" | "turn" | "turnTo"> {
  async function isWorkDue(): Promise<boolean> {
    if (!isUp()) return false;
    const due = await store.db
      .selectFrom("outbox")
      .select("id")
      .where("due_at", "<=", clock.now())
      .where("parked_at", "is", null)
      .limit(1)
      .executeTakeFirst();
    return due !== undefined;
  }

  async function settled(): Promise<void> {
    let quiet = 0;
    for (let round = 0; quiet < QUIET_ROUNDS || (round < PATIENT_ROUNDS && (await isWorkDue())); round += 1) {
      await breath();
      quiet = activity.isBusy ? 0 : quiet + 1;
      // What is under way may take any time; only due work that nobody does is given up.
      if (activity.isBusy) round = 0;
    }
  }

  async function turnTo(instant: number): Promise<void> {
    if (!(instant >= clock.now())) clock.turnTo(instant);
    await settled();
    while (clock.now() < instant) {
      clock.turnTo(Math.min(instant, Math.max(clock.nextAt ?? instant, clock.now())));
      await settled();
    }
    for (let round = 0; round < ROUNDS_OF_NOW && isDue(); round += 1) {
      clock.turn(0);
      await settled();
    }
  }

  const isDue = () => clock.nextAt !== null && clock.nextAt <= clock.now();

  return { settled, turnTo, turn: (ms) => turnTo(clock.now() + ms) };
}
