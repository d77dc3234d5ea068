import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import type { Scene, SceneContext } from "../scene.ts";

/** Who comes in the same millisecond stands in line by chance. */
const BETWEEN_TWO_MS = 1_000;
/** Longer than the client takes to call itself offline. */
const AWAY_MS = 5_000;

interface LineUp {
  /** How many others came before. */
  ahead: number;
  /** Who sits at the desk. */
  agents: readonly string[];
  /** Whether the customer has written. */
  joined: boolean;
}

const before =
  ({ ahead, agents, joined }: LineUp) =>
  async ({ world, locale }: SceneContext) => {
    for (const id of agents) await (await world.agent(id)).sitDown();
    for (let other = 0; other < ahead; other += 1) {
      await (await world.visitor({ locale })).begin(linesOf(locale).gist);
      await world.turn(BETWEEN_TWO_MS);
    }
    const visitor = await world.visitor({ locale });
    if (joined) await visitor.begin(linesOf(locale).warning);
    await world.settled();
    return visitor;
  };

/** The customer stands in line and so many are ahead. */
export const inLine = (ahead: number, agents: readonly string[] = ["olena"]): Scene => ({
  before: before({ ahead, agents, joined: true }),
});

/** The customer has not written yet, and so many stand in line. */
export const beforeTheLine = (ahead: number, agents: readonly string[] = ["olena"]): Scene => ({
  before: before({ ahead, agents, joined: false }),
});

/** The customer stands third in line, and the network is gone. */
export const lostInLine: Scene = {
  before: before({ ahead: 2, agents: ["olena"], joined: true }),
  async act(client, { world }) {
    world.network.offline();
    await becomes(client, ({ connection }) => connection.status === "waiting");
    await world.turn(AWAY_MS);
  },
  until: ({ offline }) => offline,
};
