import { chatState } from "@warmline/client";
import type { Agent, Visitor } from "@warmline/testing";
import { linesOf, type SceneLine } from "../lines.ts";
import type { Line, Loaded, Scene, SceneContext } from "../scene.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** Who is there once somebody has asked. */
interface Talk {
  martha: Visitor;
  olena: Agent;
  chat: string;
  say: Readonly<Record<SceneLine, string>>;
}

/** A customer has asked and said what to be called, and Olena is at the desk. */
async function ask({ world, locale }: SceneContext): Promise<Talk> {
  const say = linesOf(locale);
  const olena = await world.agent("olena");
  await olena.sitDown();
  const martha = await world.visitor({ locale });
  const chat = await martha.begin(say.warning);
  await martha.giveName("Martha");
  await world.turn(MINUTE_MS);
  return { martha, olena, chat, say };
}

/** Olena has taken the chat and has read what was said. */
export async function join(context: SceneContext): Promise<Talk> {
  const talk = await ask(context);
  await talk.olena.take(talk.chat);
  await read(talk);
  return talk;
}

/** Olena has seen everything so far. */
export async function read({ olena, martha, chat }: Talk): Promise<void> {
  const { seq } = await olena.visitor(martha.id);
  await olena.mark(chat, { delivered: seq, read: seq });
}

/** A scene of which everything happened before. */
export const told = (
  begin: (context: SceneContext) => Promise<Talk>,
  goOn?: (talk: Talk, context: SceneContext) => unknown,
) =>
  ({
    before: async (context) => {
      const talk = await begin(context);
      await goOn?.(talk, context);
      return talk.martha;
    },
  }) satisfies Scene;

export const chatOf = (client: Line): string => chatState.present(client.getState())?.id ?? "";

// In line

export const inLine = told(ask);

// With an agent

export const joined = told(join);

export const answered = told(join, async ({ olena, chat, say }) => {
  await olena.say(chat, say.hello);
});

/** Both sides have said several things, each in groups. */
export const talking = told(join, async (talk, { world }) => {
  const { olena, martha, chat, say } = talk;
  await olena.say(chat, say.hello);
  await olena.say(chat, say.looking);
  await world.turn(MINUTE_MS);
  await martha.say(chat, say.address);
  await martha.say(chat, say.both);
  await read(talk);
  await world.turn(MINUTE_MS);
  await olena.say(chat, say.expired);
  await olena.say(chat, say.renewed);
});

/** A long talk, more than a screen holds. */
export const longTalk = told(join, async (talk, { world }) => {
  const { olena, martha, chat, say } = talk;
  for (const [asked, ...given] of [
    [say.address, say.hello],
    [say.both, say.looking],
    [say.thereYet, say.expired, say.stay],
    [say.relieved, say.renewed],
    [say.thanks, say.welcome],
  ] as const) {
    await martha.say(chat, asked);
    for (const line of given) await olena.say(chat, line);
    await world.turn(MINUTE_MS);
  }
  await read(talk);
});

/** A talk over several days. */
export const severalDays = told(ask, async ({ olena, martha, chat, say }, { world }) => {
  await olena.getUp();
  for (const [days, line] of [
    [3, say.address],
    [1, say.thereYet],
  ] as const) {
    world.clock.turn(days * DAY_MS);
    await martha.look();
    await martha.say(chat, line);
  }
});

/** A program has the chat, and says that it is one. */
export const withBot = told(ask, async ({ chat, say }, { world }) => {
  const pip = await world.agent("pip");
  await pip.take(chat);
  await pip.say(chat, say.bot);
});

/** The agent’s name is as long as a name may be, and hardly fits. */
export const longName: Scene = {
  ...answered,
  site: ({ agents }) => {
    for (const agent of agents)
      agent.name = "Олександра-Вікторія Добровольська-Кропивницька фон Гогенштауфен-Зіґмаринґен";
  },
};

/** Olena shows a photo of herself. */
export const withPhoto = told(join, async ({ olena, chat, say }, { world }) => {
  const body = await drawPortrait();
  const { ok } = await world.fetch("/v1/desk/card/photo", {
    method: "PUT",
    token: olena.token,
    headers: { "Content-Type": "image/png" },
    body,
  });
  if (!ok) throw new Error("The server did not take the photo.");
  await olena.say(chat, say.hello);
});

function drawPortrait(): Promise<Blob> {
  const canvas = new OffscreenCanvas(96, 96);
  const context = canvas.getContext("2d");
  const fill = (colour: string, x: number, y: number, radius: number) => {
    if (context === null) return;
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  };
  fill("#d9c3a5", 48, 48, 96);
  fill("#4a2c2a", 48, 40, 27);
  fill("#2f5d50", 48, 104, 38);
  fill("#e8b796", 48, 46, 20);
  return canvas.convertToBlob({ type: "image/png" });
}

/** Olena types, for as long as anybody looks. */
export const typing: Scene = {
  ...answered,
  act: async (client, { world }) => {
    const olena = await world.agent("olena");
    const chat = chatOf(client);
    const type = async (): Promise<void> => {
      await olena.type(chat);
      world.clock.setTimeout(() => void type(), 4_000);
    };
    await type();
  },
  until: (state) => chatState.typing(state) !== null,
};

// What is said

const said = (...lines: SceneLine[]) =>
  told(join, async ({ olena, chat, say }) => {
    for (const line of lines) await olena.say(chat, say[line]);
  });

export const withSteps = said("steps");
export const withCode = said("code");
export const withQuote = said("quote");
export const withLongWord = said("longWord");
export const withOtherScript = said("otherScript");
export const withEverything = said("quote", "steps", "code", "longWord", "otherScript");

// Promises

export const promised = told(join, async ({ olena, chat, say }, { world }) => {
  await olena.say(chat, say.hello);
  await olena.promise(chat, 10);
  await world.turn(3 * MINUTE_MS);
});

export const promisedSoon = told(join, async ({ olena, chat }, { world }) => {
  await olena.promise(chat, 2);
  await world.turn(1.5 * MINUTE_MS);
});

/** It took longer, and Olena said so in time. */
export const promiseExtended = told(join, async ({ olena, chat, say }, { world }) => {
  await olena.say(chat, say.hello);
  const { events } = await olena.promise(chat, 10);
  await world.turn(8 * MINUTE_MS);
  for (const event of events) {
    if (event.type === "promise.changed") await olena.extend(chat, event.promise.id, 15, say.longer);
  }
  await world.turn(MINUTE_MS);
});

export const promiseKept = told(join, async ({ olena, chat, say }, { world }) => {
  await olena.promise(chat, 10);
  await world.turn(3 * MINUTE_MS);
  await olena.say(chat, say.found);
});

export const promiseLapsed = told(join, async ({ olena, chat }, { world }) => {
  await olena.promise(chat, 5);
  await world.turn(6 * MINUTE_MS);
});

// Endings

const finish = async (talk: Talk) => {
  const { olena, martha, chat, say } = talk;
  await olena.say(chat, say.renewed);
  await martha.say(chat, say.thanks);
  await read(talk);
  await olena.say(chat, say.welcome);
  await olena.end(chat, "solved");
};

export const solved = told(join, finish);

export const leftLine = told(ask, ({ martha, chat }) => martha.leave(chat));

export const leftChat = told(join, async ({ olena, martha, chat, say }) => {
  await olena.say(chat, say.renewed);
  await martha.leave(chat);
});

export const endedForTone = told(join, ({ olena, chat }) => olena.end(chat, "abusive"));

export const reopened = told(join, async (talk) => {
  await finish(talk);
  await talk.martha.say(talk.chat, talk.say.again);
});

// What happens while one looks

/** Olena says something in the chat of a story that is shown. */
export async function olenaSays(line: SceneLine, { lines, worlds }: Pick<Loaded, "lines" | "worlds">): Promise<void> {
  const [world] = Object.values(worlds);
  const [client] = Object.values(lines);
  if (!world || !client) return;
  const olena = await world.agent("olena");
  const locale = client.getState().visitor?.locale === "uk" ? "uk" : "en";
  await olena.say(chatOf(client), linesOf(locale)[line]);
}
