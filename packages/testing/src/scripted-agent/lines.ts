/** What a scripted agent says, in one language. */
export interface ScriptLines {
  hello(name: string): string;
  promise: string;
  answer: string;
  goodbye: string;
  /** When nobody answered, or the agent has to go. */
  closing: string;
}

export const EN: ScriptLines = {
  hello: (name) =>
    `Hello! I’m **${name}**, a small program that plays the agent here, so that you can see how a chat goes.`,
  promise: "Let me look at that. Stay here if you like: I’ll be back within the time you see.",
  answer: [
    "Found it. This is what usually helps:",
    "",
    "1. Open *Domains* in your account",
    "2. Press `Renew certificate`",
    "3. Wait two minutes and reload the page",
    "",
    "Does it work now?",
  ].join("\n"),
  goodbye: "Wonderful. Thank you for trying this out!",
  closing: "I’ll close this for now. Write again any time, and thank you for trying this out!",
};

export const UK: ScriptLines = {
  hello: (name) =>
    `Вітаю! Я **${name}**, маленька програма, що грає тут роль оператора, аби ви побачили, як минає розмова.`,
  promise: "Зараз подивлюся. Можете залишатися тут: повернуся за час, який ви бачите.",
  answer: [
    "Є відповідь. Ось що зазвичай допомагає:",
    "",
    "1. Відкрийте *Домени* у своєму кабінеті",
    "2. Натисніть `Поновити сертифікат`",
    "3. Зачекайте дві хвилини й оновіть сторінку",
    "",
    "Тепер працює?",
  ].join("\n"),
  goodbye: "Чудово. Дякую, що спробували!",
  closing: "Поки що закрию розмову. Пишіть будь-коли, і дякую, що спробували!",
};
