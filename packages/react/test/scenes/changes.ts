import { chatState, REACTIONS } from "@warmline/client";
import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import type { Line, LineState, Scene } from "../scene.ts";
import { answered } from "./chat.ts";

const [LIKE, HEART] = REACTIONS;

const lastOf = (state: LineState, author: "me" | "agent") =>
  chatState.rows(state).findLast((row) => row.author === author);
const mine = (client: Line) => lastOf(client.getState(), "me")?.id ?? "";

/** One has written a moment ago, so that it can still be changed. */
export const changeable: Scene = {
  ...answered,
  act: (client, { locale }) => void client.chat.send(linesOf(locale).address),
  until: (state) => lastOf(state, "me")?.seq !== null && chatState.rows(state).length > 3,
};

const after = (act: NonNullable<Scene["act"]>, until: NonNullable<Scene["until"]>): Scene => ({
  ...changeable,
  act: async (client, context) => {
    await changeable.act?.(client, context);
    await becomes(client, changeable.until ?? (() => true));
    await act(client, context);
  },
  until,
});

export const edited = after(
  (client, { locale }) => client.chat.edit(mine(client), linesOf(locale).both),
  (state) => typeof lastOf(state, "me")?.editedAt === "number",
);

export const removed = after(
  (client) => client.chat.remove(mine(client)),
  (state) => typeof lastOf(state, "me")?.removedAt === "number" && lastOf(state, "me")?.change === null,
);

/** The network swallows the change, which shows at once. */
export const changing = after(
  (client, { world, locale }) => {
    world.network.slow({ latency: 3_600_000 });
    client.chat.edit(mine(client), linesOf(locale).both);
  },
  (state) => lastOf(state, "me")?.change?.text !== undefined,
);

/** The time to change it was over by the server’s clock. */
export const changeRefused = after(
  async (client, { world, locale }) => {
    await world.turn(16 * 60_000);
    client.chat.edit(mine(client), linesOf(locale).both);
  },
  (state) => lastOf(state, "me")?.change?.failed != null,
);

/** Both sides have reacted to what the other said. */
export const reacted = after(
  async (client, { world }) => {
    const olena = await world.agent("olena");
    const chat = chatState.present(client.getState())?.id ?? "";
    await olena.react(chat, mine(client), HEART);
    client.chat.react(lastOf(client.getState(), "agent")?.id ?? "", LIKE);
  },
  (state) =>
    lastOf(state, "me")?.reactions.length === 1 &&
    lastOf(state, "agent")?.reactions.length === 1 &&
    state.outbox.length === 0,
);
