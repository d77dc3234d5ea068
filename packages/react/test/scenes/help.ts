import { chatState } from "@warmline/client";
import { becomes } from "../becomes.ts";
import type { Line, LineState, Scene, SceneLocale } from "../scene.ts";
import { join, told } from "./chat.ts";
import { drawScreen } from "./files.ts";

const WORDS = {
  en: {
    answer: "Copy the DNS records to us, then change the name server. It takes *about a day* until everybody knows.",
    term: "The DNS record still shows the old server, **and its DNS** forgets that within a day.",
    steps: "Renew the certificate",
    open: "Open **Domains** in your settings, and there the page of `clay-and-kiln.example`.",
    press: "Press *Renew now*. The page says when it is done.",
    reload: "Reload your shop once.",
    which: "Where do you see the warning?",
    phone: "On the phone",
    laptop: "On the laptop",
    both: "On both of them, and on the tablet in the shop too",
    form: "So that I can look at it",
    domain: "Which domain is it?",
    hint: "It stands at the top of your bill.",
    since: "Since when do you see it?",
    today: "Since today",
    longer: "For longer than that",
    call: "Where may we call you?",
    mail: "Your e-mail",
    more: "Anything else?",
  },
  uk: {
    answer: "Скопіюйте до нас DNS-записи, тоді змініть сервер імен. Минає *близько доби*, поки про це знають усі.",
    term: "DNS-запис іще вказує на старий сервер, **а DNS-записи** забувають його за добу.",
    steps: "Як поновити сертифікат",
    open: "Відкрийте в налаштуваннях **Домени**, а там сторінку `clay-and-kiln.example`.",
    press: "Натисніть *Поновити зараз*. Сторінка скаже, коли все готово.",
    reload: "Оновіть один раз свій магазин.",
    which: "Де ви бачите попередження?",
    phone: "На телефоні",
    laptop: "На ноутбуці",
    both: "І там, і там, і ще на планшеті в магазині",
    form: "Щоб я могла подивитися",
    domain: "Який це домен?",
    hint: "Він стоїть угорі вашого рахунка.",
    since: "Відколи ви це бачите?",
    today: "Від сьогодні",
    longer: "Довше",
    call: "Куди вам зателефонувати?",
    mail: "Ваша електронна адреса",
    more: "Може, ще щось?",
  },
} as const;

const HOSTILE = '<img src=x onerror="alert(1)"> [press](javascript:alert(1)) <script>alert(1)</script>';

/** What somebody who means harm would write. */
export const hostileWords: string = HOSTILE;

const partsOf = (state: LineState) =>
  chatState.rows(state).flatMap(({ id, parts }) => parts.map((part) => ({ id, part })));
const rowOf = (client: Line, type: string): string =>
  partsOf(client.getState()).find(({ part }) => part.type === type)?.id ?? "";
const isThere = (type: string) => (state: LineState) => partsOf(state).some(({ part }) => part.type === type);

/** A short answer, with the article behind it. */
export const articleSent: Scene = {
  ...told(join, async ({ olena, chat, say }, { locale }) => {
    await olena.help(chat, { type: "article", articleId: "move-domain", answer: WORDS[locale].answer }, say.hello);
  }),
  until: isThere("article"),
};

/** Nothing that is asked for comes. */
export const articleLost: Scene = {
  ...articleSent,
  act: async (client, { world }) => {
    await becomes(client, isThere("article"));
    world.network.failing();
  },
};

/** The article was taken out of the site file since it was sent. */
export const articleGone: Scene = {
  ...articleSent,
  act: async (client, { world }) => {
    await becomes(client, isThere("article"));
    world.network.failing({ status: 404 });
  },
};

export const termsSaid: Scene = told(join, async ({ olena, chat }, { locale }) => {
  await olena.say(chat, WORDS[locale].term);
});

const drafts = (locale: SceneLocale, image: string | null) => {
  const { open, press, reload, steps } = WORDS[locale];
  return {
    type: "steps" as const,
    title: steps,
    steps: [
      { text: open, image: null },
      { text: press, image },
      { text: reload, image: null },
    ],
  };
};

/** Three steps, of which one has a picture. */
export const stepsSent: Scene = {
  ...told(join, async ({ olena, chat }, { locale }) => {
    const screen = await drawScreen();
    const bytes = new Uint8Array(await screen.arrayBuffer());
    const picture = await olena.upload(bytes, { name: screen.name, mediaType: screen.type });
    await olena.help(chat, drafts(locale, picture));
  }),
  until: isThere("steps"),
};

/** The first one is done, and the second one does not work. */
export const stepsStuck: Scene = {
  ...stepsSent,
  act: async (client) => {
    await becomes(client, isThere("steps"));
    client.chat.tick(rowOf(client, "steps"), 0, "done");
    client.chat.tick(rowOf(client, "steps"), 1, "stuck");
    await becomes(client, ({ outbox }) => outbox.length === 0);
  },
};

export const choicesSent: Scene = {
  ...told(join, async ({ olena, chat }, { locale }) => {
    const { which, phone, laptop, both } = WORDS[locale];
    const options = Object.entries({ phone, laptop, both }).map(([id, label]) => ({ id, label }));
    await olena.help(chat, { type: "choices", options }, which);
  }),
  until: isThere("choices"),
};

/** One was chosen, which the customer has said with it. */
export const choiceMade: Scene = {
  ...choicesSent,
  act: async (client) => {
    await becomes(client, isThere("choices"));
    client.chat.answerChoice(rowOf(client, "choices"), "laptop");
    await becomes(client, ({ outbox }) => outbox.length === 0);
  },
};

const open = { required: true, hint: null, example: null, pattern: null, choices: [] };

/** The questions of a form in a language. */
const questions = (locale: SceneLocale) => {
  const say = WORDS[locale];
  return [
    {
      ...open,
      ...{ id: "domain", label: say.domain, input: "line" as const, hint: say.hint },
      ...{ example: "clay-and-kiln.example", pattern: "[a-z-]+\\.[a-z]+" },
    },
    {
      ...{ ...open, id: "since", label: say.since, input: "choice" as const },
      choices: [
        { id: "today", label: say.today },
        { id: "longer", label: say.longer },
      ],
    },
    { ...open, id: "phone", label: say.call, input: "phone" as const, required: false },
    { ...open, id: "more", label: say.more, input: "lines" as const, required: false },
  ];
};

/** Four questions, of which nothing was answered. */
export const formSent: Scene = {
  ...told(join, async ({ olena, chat }, { locale }) => {
    await olena.help(chat, { type: "form", title: WORDS[locale].form, fields: questions(locale) });
  }),
  until: isThere("form"),
};

const filled = { domain: "clay-and-kiln.example", since: "today", phone: "+380 44 123 45 67" };

/** All is filled in, and stands there to be looked through; the e-mail was said before. */
export const formReviewed: Scene = {
  before: told(join, async ({ olena, martha, chat }, { locale }) => {
    const { mail, form } = WORDS[locale];
    const email = { ...open, id: "mail", label: mail, input: "email" as const };
    const asked = await olena.help(chat, { type: "form", title: null, fields: [email] });
    await martha.fillIn(chat, asked, { mail: "martha@clay-and-kiln.example" });
    await olena.help(chat, { type: "form", title: form, fields: [...questions(locale).slice(0, 3), email] });
  }).before,
  act: async (client) => {
    const last = (state: LineState) => partsOf(state).findLast(({ part }) => part.type === "form");
    await becomes(client, (state) => last(state)?.part.type === "form");
    client.chat.setFormDraft(last(client.getState())?.id ?? "", { answers: filled });
  },
};

/** The answers were sent. */
export const formAnswered: Scene = {
  ...formSent,
  act: async (client) => {
    await becomes(client, isThere("form"));
    client.chat.answerForm(rowOf(client, "form"), filled);
    await becomes(client, ({ outbox }) => outbox.length === 0);
  },
};

/** Somebody tries everything in every place there is. */
export const hostile: Scene = {
  ...told(join, async ({ olena, chat }) => {
    const field = { ...open, id: "domain", label: HOSTILE, input: "line" as const, hint: HOSTILE };
    const short = '<img src=x onerror="alert(1)">';
    await olena.help(chat, { type: "article", articleId: "move-domain", answer: HOSTILE }, HOSTILE);
    await olena.help(chat, { type: "steps", title: HOSTILE, steps: [{ text: HOSTILE, image: null }] });
    const options = ["a", "b"].map((id) => ({ id, label: short }));
    await olena.help(chat, { type: "choices", options });
    await olena.help(chat, { type: "form", title: HOSTILE, fields: [field] });
  }),
  until: isThere("form"),
};
