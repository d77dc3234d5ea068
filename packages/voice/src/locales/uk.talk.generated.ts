// Compiled from the JSON catalogues by scripts/compile.ts. Edit those.

import type { Catalogue } from "../catalogue.ts";
import type { TalkMessages } from "../messages.generated.ts";
import { uk } from "./uk.generated.ts";

export const ukInTalk: Catalogue<TalkMessages> = {
  ...uk,
  messages: {
    ...uk.messages,
    "talk.ask": "Чим вам допомогти?",
    "talk.boundary": "Я хочу вам із цим допомогти. Пишіть мені, будь ласка, без образ, і ми разом знайдемо вихід.",
    "talk.boundary-again": "Я й далі хочу допомогти. Якщо образи не припиняться, доведеться закінчити розмову.",
    "talk.boundary-end": "На цьому я закінчую нашу розмову. Пишіть нам пізніше знову, і ми охоче допоможемо.",
    "talk.checking": "Уже дивлюся й писатиму сюди все, що з’ясую.",
    "talk.checking-colleague": (v) => `Питаю колегу, що знається на цьому найкраще. Колегу звати ${v.name}. Пояснювати ще раз не треба.`,
    "talk.checking-minutes": (v, f) => f.plural(v.minutes, { "one": `Уже дивлюся. Повернуся щонайпізніше за ${f.number(v.minutes)} хвилину.`, "few": `Уже дивлюся. Повернуся щонайпізніше за ${f.number(v.minutes)} хвилини.`, "many": `Уже дивлюся. Повернуся щонайпізніше за ${f.number(v.minutes)} хвилин.`, "other": `Уже дивлюся. Повернуся щонайпізніше за ${f.number(v.minutes)} хвилини.` }),
    "talk.checking-still": "Ще дивлюся. Хочу знайти причину, а не вгадувати.",
    "talk.closing-open": "Якщо виникне щось іще, пишіть просто сюди: уся розмова буде переді мною.",
    "talk.closing-solved": "Радію, що тепер усе працює.",
    "talk.closing-sorry": "Дякуємо, що лишалися з нами, доки все не залагодилося.",
    "talk.hand-over": (v) => `Далі з вами ${v.name}. Усе, що ми написали, уже там: повторювати нічого не треба.`,
    "talk.hand-over-line": "Далі з вами буде перша вільна людина. Усе, що ми написали, уже там: повторювати нічого не треба.",
    "talk.hello": (v, f) => f.select(v.daytime, { "morning": "Доброго ранку!", "day": "Добрий день!", "evening": "Добрий вечір!", "any": "Вітаємо!" }),
    "talk.hello-again": "Добре, що ви знову з нами.",
    "talk.hello-name": (v, f) => f.select(v.daytime, { "morning": `Доброго ранку, ${v.name}!`, "day": `Добрий день, ${v.name}!`, "evening": `Добрий вечір, ${v.name}!`, "any": `Вітаємо, ${v.name}!` }),
    "talk.introduce": (v) => `Мене звати ${v.agent}, і тепер я з вами.`,
    "talk.program-hands-over": "Тоді передам це людині.",
    "talk.program-hello": "Я програма й відповідаю з наших порад. Людину можна покликати будь-якої миті.",
    "talk.program-helped": "Це допомогло?",
    "talk.program-no": "Ще ні",
    "talk.program-nothing": "У наших порадах про це нічого немає, тож не вигадуватиму. Кличу людину.",
    "talk.program-yes": "Так, дякую",
    "talk.taken-over": (v) => `Мене звати ${v.agent}. Уся розмова переді мною, тож повторювати нічого не треба.`,
    "talk.thanks": "Дякуємо, що ви з нами.",
    "talk.thanks-name": (v) => `Дякуємо, що ви з нами, ${v.name}.`,
  },
};
