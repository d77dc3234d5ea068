import { chatState } from "@warmline/client";
import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import type { Scene } from "../scene.ts";
import { join } from "./chat.ts";

const DAY_MS = 86_400_000;

/** A chat that was solved, a letter, and a chat with an answer that was not seen. */
export const several: Scene = {
  before: async (context) => {
    const { world, locale } = context;
    const say = linesOf(locale);
    const { martha, olena, chat } = await join(context);
    await olena.say(chat, say.renewed);
    await olena.end(chat, "solved");
    await martha.leaveTicket({ gist: say.gist, details: say.details });
    world.clock.turn(DAY_MS);
    await martha.look();
    await olena.sitDown();
    const second = await martha.openApart();
    await martha.say(second, say.again);
    await olena.take(second);
    await olena.say(second, say.looking);
    return martha;
  },
  until: (state) => chatState.conversations(state).length === 3,
};

/** One reads an ended conversation while another is open. */
export const elsewhere: Scene = {
  ...several,
  act: (client) => {
    const ended = chatState
      .conversations(client.getState())
      .find(({ kind, state }) => kind === "chat" && state === "ended");
    client.chat.choose(ended?.id ?? null);
  },
  until: (state) => chatState.openElsewhere(state) !== null,
};

/** The letter is open, to be read and answered. */
export const letter: Scene = {
  ...several,
  act: (client) => {
    const ticket = chatState.conversations(client.getState()).find(({ kind }) => kind === "ticket");
    client.chat.choose(ticket?.id ?? null);
  },
  until: (state) => chatState.present(state)?.kind === "ticket",
};

const searching = (words: (say: ReturnType<typeof linesOf>) => string, before?: Scene["act"]): Scene => ({
  ...several,
  act: async (client, context) => {
    await before?.(client, context);
    client.chat.search(words(linesOf(context.locale)));
    await becomes(client, ({ search }) => search !== null);
    // Typing rests.
    context.world.clock.turn(300);
  },
  until: ({ search }) => search?.status === "done" || search?.status === "failed",
});

export const found = searching(({ looking }) => looking.match(/\p{L}+/gu)?.at(-1) ?? "");
export const notFound = searching(() => "zzzz");
export const searchFailed = searching(
  ({ address }) => address,
  (_, { world }) => world.network.failing({ status: 503 }),
);
