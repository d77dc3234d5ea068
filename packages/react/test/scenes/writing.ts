import { chatState } from "@warmline/client";
import { becomes } from "../becomes.ts";
import { linesOf } from "../lines.ts";
import type { LineState, Scene } from "../scene.ts";
import { answered, join, read, told } from "./chat.ts";

/** The newest row of the chat, if it is the customer’s own. */
const ownRow = (state: LineState) => chatState.rows(state).findLast(({ author }) => author === "me");

const olenaIsThere: Scene = {
  before: async ({ world }) => {
    const olena = await world.agent("olena");
    await olena.sitDown();
    return undefined;
  },
};

export const draft: Scene = {
  ...olenaIsThere,
  act: ({ chat }, { locale }) => chat.setDraft(linesOf(locale).draft),
};

const draftOf = (length: number): Scene => ({
  ...olenaIsThere,
  act: ({ chat }, { locale }) => chat.setDraft(`${linesOf(locale).warning} `.repeat(length).slice(0, length)),
});

export const severalLines = draftOf(400);
export const nearTheEnd = draftOf(3_900);
export const tooLong = draftOf(4_025);

/** The network swallows whatever is sent, and the customer’s words wait. */
export const sending: Scene = {
  ...answered,
  act: ({ chat }, { world, locale }) => {
    world.network.slow({ latency: 3_600_000 });
    chat.send(linesOf(locale).address);
  },
  until: (state) => ownRow(state)?.status === "sending",
};

export const queued: Scene = {
  ...answered,
  act: async ({ chat }, { world, locale }) => {
    world.network.failing({ status: 503 });
    chat.send(linesOf(locale).address);
  },
  until: (state) => ownRow(state)?.status === "queued",
};

export const sent = told(join, async ({ martha, chat, say }) => {
  await martha.say(chat, say.address);
});

export const delivered = told(join, async ({ olena, martha, chat, say }) => {
  await martha.say(chat, say.address);
  const { seq } = await olena.visitor(martha.id);
  await olena.mark(chat, { delivered: seq, read: 0 });
});

export const seen = told(join, async (talk) => {
  await talk.martha.say(talk.chat, talk.say.address);
  await read(talk);
});

/** The site was out of service for a moment, and the server refused what was sent. */
export const failed: Scene = {
  ...answered,
  act: async (client, { world, locale }) => {
    world.serveSites(false);
    client.chat.send(linesOf(locale).address);
    await becomes(client, (state) => ownRow(state)?.status === "failed");
    world.serveSites(true);
  },
};

/** The page was reloaded while its words were on their way, and the line is still slow. */
export const reloaded: Scene = {
  before: async (context) => {
    const martha = await answered.before(context);
    const { world, locale, journal } = context;
    const page = world.client({ locale, journal, storage: martha.storage() });
    page.support.open();
    await becomes(page, ({ connection }) => connection.status === "live");
    world.network.slow({ latency: 3_600_000 });
    page.chat.send(linesOf(locale).address);
    await becomes(page, (state) => ownRow(state)?.status === "sending");
    page.destroy();
    return martha;
  },
  until: (state) => ownRow(state)?.inDoubt === true,
};

/** The words arrived on a failing line, no answer came back, and the server then refused to go on for a while. */
export const inDoubt: Scene = {
  ...answered,
  act: async (client, { world, locale }) => {
    client.chat.markSeen();
    await becomes(client, ({ outbox }) => outbox.length === 0);
    world.network.cutStreams();
    await becomes(client, ({ connection }) => connection.status === "waiting");
    world.network.dropAnswers(Number.POSITIVE_INFINITY);
    client.chat.send(linesOf(locale).address);
    await becomes(client, (state) => ownRow(state)?.inDoubt === true);
    world.serveSites(false);
    const { session } = client.getState();
    if (session.status === "ready") world.clock.turnTo(session.expiresAt);
    await becomes(client, (state) => ownRow(state)?.status === "failed");
    world.serveSites(true);
    world.network.online();
  },
  until: (state) => ownRow(state)?.inDoubt === true,
};
