import { chatState } from "@warmline/client";
import type { Scene } from "../scene.ts";
import { join, read, told } from "./chat.ts";

const MINUTE_MS = 60_000;

/** A talk of which only the end comes at once. */
export const longHistory: Scene = {
  ...told(join, async (talk, { world }) => {
    const { olena, chat, say } = talk;
    const lines = [say.hello, say.looking, say.expired, say.renewed, say.stay, say.found];
    for (let turn = 0; turn < 12; turn += 1) {
      for (const line of lines) await olena.say(chat, line);
      await world.turn(10 * MINUTE_MS);
    }
    await read(talk);
  }),
  until: (state) => chatState.history(state).earlier,
};

/** The same, and the line has become slow since. */
export const slowHistory: Scene = {
  ...longHistory,
  act: (_, { world }) => world.network.slow({ latency: 3_600_000 }),
};

/** The same, and the server does not answer any more. */
export const failingHistory: Scene = {
  ...longHistory,
  act: (_, { world }) => world.network.failing({ status: 503 }),
};
