import { createVoice } from "@warmline/voice";
import { en } from "@warmline/voice/en";

/** Your own words, by key; whatever you leave out stays as it was. */
export const voice = createVoice(en, {
  "chat.greeting": "Hi there! Which of your sites is it about?",
  "chat.typing": "{name} is writing to you…",
  "chat.promise": ({ name, time }, format) =>
    `${name} is on it, back by ${format.date(time, { hour: "2-digit", minute: "2-digit" })}.`,
});
