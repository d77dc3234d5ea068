/** What the people of the scenarios say unless they are given other words. */
interface Lines {
  answer: string;
  promise: string;
  moreTime: string;
  goodbye: string;
  ticketAnswer: string;
  waiting: readonly [string, string, string, string];
}

const EN: Lines = {
  answer: "Good morning! Your certificate had run out. I have **renewed it**, and your site is up again.",
  promise: "Let me look into that. I’ll be back within the time you see.",
  moreTime: "Your data centre is still looking for the fault, so this takes a little longer.",
  goodbye: "Gladly. Write again any time!",
  ticketAnswer: "Your certificate had run out. It is renewed, and your site is up again.",
  waiting: [
    "My mail bounces since this morning",
    "How do I move my domain to you?",
    "I cannot find my last invoice",
    "The shop is slow today",
  ],
};

const UK: Lines = {
  answer: "Доброго ранку! Строк дії вашого сертифіката минув. Я **поновила його**, і сайт знову працює.",
  promise: "Зараз подивлюся. Повернуся до часу, який ви бачите.",
  moreTime: "У датацентрі ще шукають несправність, тож треба трохи більше часу.",
  goodbye: "Прошу! Пишіть, щойно знадобиться.",
  ticketAnswer: "Строк дії вашого сертифіката минув. Його поновлено, сайт знову працює.",
  waiting: [
    "Від ранку не доходять листи",
    "Як перенести до вас домен?",
    "Не знаходжу останнього рахунка",
    "Крамниця сьогодні повільна",
  ],
};

export function linesFor(locale: string): Lines {
  return locale.startsWith("uk") ? UK : EN;
}
