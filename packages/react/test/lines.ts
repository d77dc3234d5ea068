import type { SceneLocale } from "./scene.ts";

const en = {
  // The customer
  warning: "Hello! Since this morning my shop shows a certificate warning.",
  address: "It’s clay-and-kiln.example.",
  both: "On my phone and on my laptop, both.",
  thanks: "It works again, thank you so much!",
  again: "Sorry, one more thing: the warning is back on the blog.",
  thereYet: "Are you still there?",
  relieved: "Good to know it’s nothing I did.",
  draft: "Hello! Since this morning my shop",
  // The agent
  hello: "Hi, I’m Olena. I see the warning too, so it isn’t your computer.",
  looking: "Let me look at the certificate. That’s quick.",
  expired: "Found it: the certificate ran out last night and wasn’t renewed by itself.",
  renewed: "It’s renewed now. Please reload the page once.",
  stay: "I’m staying here until you see it too.",
  found: "That took a little, but now I know: the name server still gave the old address.",
  longer: "the backup is large and still being read.",
  welcome: "With pleasure! Lovely bowls, by the way.",
  bot: "Hello, I’m Pip, the automatic assistant. Tell me the address of your site and I’ll check it at once.",
  // Words with marks, and hard ones
  steps:
    "Here is what I did:\n\n1. **Renewed** the certificate\n2. Restarted the web server\n3. Turned on *automatic* renewal\n\nMore about it is in [our guide](https://www.fernhost.example/certificates).",
  code: "You can check it yourself:\n\n```\ncurl --head https://clay-and-kiln.example/.well-known/acme-challenge/\n```\n\nThe first line should end with `200`.",
  quote: "> The connection is not private\n\nThat is the sentence the browser shows, isn’t it?",
  longWord:
    "The log names this file: /srv/clay-and-kiln/cache/0f3c5a7b9d1e2f4a6c8b0d2e4f6a8c0b2d4e6f8a0c2e4f6a8b0d2f4a6c8e0b2d.html",
  otherScript: "The page’s title is: שלום, ברוכים הבאים לחנות שלנו",
  // On the form
  name: "Martha Cole",
  gist: "My shop answers with an error since noon.",
  details: "I restarted it twice. The page says “502 Bad Gateway”, on the phone as well.",
  longGist:
    "My shop answers with an error since noon, first only at the checkout and now on every page, also on the phone and also for my customers, and I already restarted it twice, emptied the cache and asked my neighbour to look.",
} as const;

/** What people write in the scenes, by language. */
const LINES: Readonly<Record<SceneLocale, Readonly<Record<keyof typeof en, string>>>> = {
  en,
  uk: {
    warning: "Вітаю! Від ранку мій магазин показує попередження про сертифікат.",
    address: "Адреса: clay-and-kiln.example.",
    both: "І на телефоні, і на ноутбуці.",
    thanks: "Знову працює, щиро дякую!",
    again: "Вибачте, ще одне: у блозі попередження з’явилося знову.",
    thereYet: "Ви ще тут?",
    relieved: "Добре, що це не через мене.",
    draft: "Вітаю! Від ранку мій магазин",
    hello: "Вітаю! Теж бачу попередження, тож справа не у вашому комп’ютері.",
    looking: "Гляну на сертифікат, це швидко.",
    expired: "Знайшла: термін сертифіката минув уночі, а сам він не поновився.",
    renewed: "Уже поновила. Оновіть, будь ласка, сторінку.",
    stay: "Я тут, поки й ви не побачите.",
    found: "Довелося пошукати, але тепер ясно: сервер імен ще віддавав стару адресу.",
    longer: "копія велика й ще читається.",
    welcome: "Залюбки! Гарні у вас миски, до речі.",
    bot: "Вітаю, я автоматичний помічник. Напишіть адресу сайту, і я одразу перевірю.",
    steps:
      "Ось що я зробила:\n\n1. **Поновила** сертифікат\n2. Перезапустила вебсервер\n3. Увімкнула *автоматичне* поновлення\n\nДокладніше в [нашому посібнику](https://www.fernhost.example/certificates).",
    code: "Можна перевірити й самостійно:\n\n```\ncurl --head https://clay-and-kiln.example/.well-known/acme-challenge/\n```\n\nПерший рядок має закінчуватися на `200`.",
    quote: "> Ваше з’єднання не захищено\n\nСаме таке речення показує браузер, правда?",
    longWord:
      "У журналі є такий файл: /srv/clay-and-kiln/cache/0f3c5a7b9d1e2f4a6c8b0d2e4f6a8c0b2d4e6f8a0c2e4f6a8b0d2f4a6c8e0b2d.html",
    otherScript: "Заголовок сторінки такий: שלום, ברוכים הבאים לחנות שלנו",
    name: "Марта Коваль",
    gist: "З полудня мій магазин відповідає помилкою.",
    details: "Я двічі перезапускала його. На сторінці «502 Bad Gateway», на телефоні теж.",
    longGist:
      "З полудня мій магазин відповідає помилкою: спершу лише під час оплати, а тепер на кожній сторінці, на телефоні теж, і в моїх покупців так само, хоча я вже двічі перезапускала його, очищала кеш і просила сусідку подивитися.",
  },
};

export type SceneLine = keyof typeof en;

/** What people write in a language. */
export const linesOf = (locale: SceneLocale): Readonly<Record<SceneLine, string>> => LINES[locale];
