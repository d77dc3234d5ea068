import { chatState } from "@warmline/client";
import type { World } from "@warmline/testing";
import { becomes } from "../becomes.ts";
import { filmBytes } from "../film.ts";
import { linesOf } from "../lines.ts";
import type { LineState, Scene, SceneLocale } from "../scene.ts";
import { chatOf, join, told } from "./chat.ts";

type Bot = NonNullable<Scene["bots"]>[string];

const WORDS = {
  en: {
    hello: "Olena says hello.",
    move: "How do I move my domain to you?",
    begun: "Hello, I’m Pip, the automatic assistant. First look up the DNS records at your old provider, and",
    answer: "Change the DNS records at your old provider, and wait *a day*.",
    helped: "Did that help?",
    yes: "Yes, thank you",
    no: "Not yet",
  },
  uk: {
    hello: "Олена вітається.",
    move: "Як перенести до вас домен?",
    begun: "Вітаю, я автоматичний помічник. Спершу знайдіть DNS-записи в попереднього провайдера, а тоді",
    answer: "Змініть DNS-записи в попереднього провайдера й зачекайте *добу*.",
    helped: "Це допомогло?",
    yes: "Так, дякую",
    no: "Ще ні",
  },
} as const;

const wordsIn = (locale: string) => WORDS[locale === "uk" ? "uk" : "en"];

/** Where to turn next, as the site names it. */
const LETTER = {
  id: "letter",
  kind: "email",
  label: "care@fernhost.example",
  href: "mailto:care@fernhost.example",
} as const;

/** A site whose chats begin with Pip, a program, and where Martha has asked it something. */
const asked = (bot: Bot) =>
  ({
    bots: { helper: bot },
    site: (site) => {
      site.bots = [{ agent: "pip", program: "helper" }];
    },
    before: async ({ world, locale }) => {
      const martha = await world.visitor({ locale });
      await martha.begin(wordsIn(locale).move);
      await martha.giveName("Martha");
      return martha;
    },
  }) satisfies Scene;

const isAnswering = (state: LineState): boolean => chatState.rows(state).some(({ writing }) => writing);
const isThere = (type: string) => (state: LineState) =>
  chatState.rows(state).some(({ parts }) => parts.some((part) => part.type === type));

/** A program is in the middle of its answer, for as long as anybody looks. */
export const answering: Scene = {
  ...asked(async function* ({ visitor, signal }) {
    yield { type: "words", text: wordsIn(visitor.locale).begun };
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
  }),
  until: isAnswering,
};

/** A person was asked for while the program was writing, without a line: the wish waits for it. */
export const personWanted: Scene = {
  ...answering,
  act: async (client, { world }) => {
    await becomes(client, isAnswering);
    world.network.offline();
    client.chat.askPerson(chatOf(client));
  },
  until: chatState.personAsked,
};

/** The program showed an article, and asks whether that helped. */
export const programHelped: Scene = {
  ...asked(async function* ({ visitor }) {
    const say = wordsIn(visitor.locale);
    yield { type: "part", part: { type: "article", articleId: "move-domain", answer: say.answer } };
    yield { type: "words", text: say.helped };
    const options = [
      { id: "yes", label: say.yes },
      { id: "no", label: say.no },
    ];
    yield { type: "part", part: { type: "choices", options } };
  }),
  until: isThere("choices"),
};

/** Martha asked for a person: what the program said stays, and she waits. */
export const personAsked: Scene = {
  ...programHelped,
  act: async (client) => {
    await becomes(client, isThere("choices"));
    client.chat.askPerson(chatOf(client));
    await becomes(client, (state) => chatState.program(state) === null);
  },
};

/** Olena has handed the chat to Tomas, who knows more about it. */
export const handedOver: Scene = {
  ...told(join, async ({ olena, chat, say }, { world }) => {
    const tomas = await world.agent("tomas");
    await tomas.sitDown();
    await olena.say(chat, say.hello);
    await olena.handOver(chat, "tomas");
  }),
  site: ({ agents }) => {
    for (const agent of agents) {
      if (agent.id === "tomas") agent.signature = { en: "I talk to name servers", uk: "Розмовляю із серверами імен" };
    }
  },
};

/** The first word was said, and nobody has asked yet who says it. */
export const nameless: Scene = {
  before: async ({ world, locale }) => {
    const olena = await world.agent("olena");
    await olena.sitDown();
    const martha = await world.visitor({ locale });
    const chat = await martha.begin(linesOf(locale).warning);
    await olena.take(chat);
    await olena.say(chat, linesOf(locale).hello);
    return martha;
  },
};

/** Olena has ended the talk because of its tone, and the site names another way. */
export const brokenOff: Scene = {
  ...told(join, ({ olena, chat }) => olena.end(chat, "abusive")),
  site: (site) => {
    site.channels = [LETTER];
  },
};

/** Olena says hello in a film. */
export const greeting: Scene = told(join, async (_, { world, locale }) => greet(world, locale));

async function greet(world: World, locale: SceneLocale): Promise<void> {
  const captions = { [locale]: `WEBVTT\n\n00:00.000 --> 00:01.000\n${WORDS[locale].hello}\n` };
  await world.app.agents.setGreeting(world.site.id, "olena", { video: filmBytes(), poster: null, captions });
}
