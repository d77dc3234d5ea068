import { describe, expect, test } from "vitest";
import { createVoice } from "./createVoice.ts";
import { en } from "./locales/en.generated.ts";
import { uk } from "./locales/uk.generated.ts";
import * as entry from "./index.ts";

const AT = Date.UTC(2025, 10, 21, 14, 32);
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

describe("createVoice", () => {
  test("it says plain words and words with values", () => {
    const voice = createVoice(en);
    expect(voice.say("chat.send")).toBe("Send");
    expect(voice.say("chat.typing", { name: "Olena" })).toBe("Olena is typing…");
    expect([voice.locale, voice.direction]).toEqual(["en", "ltr"]);
  });

  test.each([
    [0, "0 нових повідомлень"],
    [1, "1 нове повідомлення"],
    [2, "2 нові повідомлення"],
    [5, "5 нових повідомлень"],
    [11, "11 нових повідомлень"],
    [21, "21 нове повідомлення"],
    [1.5, "1,5 нового повідомлення"],
  ])("Ukrainian counts %d", (count, words) => {
    expect(createVoice(uk).say("support.unread", { count })).toBe(words);
  });

  test.each([
    [1, "You’re 1st in line."],
    [2, "You’re 2nd in line."],
    [3, "You’re 3rd in line."],
    [11, "You’re 11th in line."],
    [22, "You’re 22nd in line."],
  ])("English orders place %d", (place, words) => {
    expect(createVoice(en).say("wait-time.place", { place })).toBe(words);
  });

  test("an exact number wins over its plural category", () => {
    expect(createVoice(uk).say("chat.promise-countdown", { minutes: 0 })).toBe("Лишилося менше хвилини.");
  });

  test("every weekday has its whole phrase", () => {
    const said = (catalogue: typeof en): string[] =>
      WEEKDAYS.map((weekday) => createVoice(catalogue).say("closing.weekday", { weekday }));
    expect(said(uk)).toEqual([
      "Гарного понеділка!",
      "Гарного вівторка!",
      "Гарної середи!",
      "Гарного четверга!",
      "Гарної п’ятниці!",
      "Гарної суботи!",
      "Гарної неділі!",
    ]);
    expect(new Set(said(en)).size).toBe(7);
  });

  test("times are told in the zone that the caller names", () => {
    const kyiv = createVoice(uk, {}, { timeZone: "Europe/Kyiv" });
    const london = createVoice({ ...en, locale: "en-GB" }, {}, { timeZone: "Europe/London" });
    expect(kyiv.say("chat.promise", { name: "Olena", time: AT })).toBe("Olena перевіряє й повернеться до 16:32.");
    expect(london.say("chat.promise", { name: "Olena", time: AT })).toContain("back by 14:32.");
  });

  test("a stretch of time is told the locale’s way", () => {
    const hour = { from: AT, to: AT + 3_600_000 };
    const said = (catalogue: typeof en, timeZone: string) =>
      createVoice(catalogue, {}, { timeZone }).say("wait-time.window-time", hour).replace(/\s/gu, " ");
    expect(said(en, "Europe/London")).toBe("2:32 – 3:32 PM");
    expect(said(uk, "Europe/Kyiv")).toBe("16:32–17:32");
  });

  test("the host’s words win, as text with values and as functions", () => {
    const voice = createVoice(en, {
      "chat.send": "Off it goes",
      "chat.typing": "{name} has the pen",
      "support.unread": ({ count }, format) => `${format.number(count)} waiting`,
      "wait-time.agents": "{count} of us, {nobody}",
    });
    expect(voice.say("chat.send")).toBe("Off it goes");
    expect(voice.say("chat.typing", { name: "Olena" })).toBe("Olena has the pen");
    expect(voice.say("support.unread", { count: 1200 })).toBe("1,200 waiting");
    expect(voice.say("wait-time.agents", { count: 3 })).toBe("3 of us, {nobody}");
    expect(voice.say("chat.retry")).toBe("Send again");
  });

  test("an empty text of the host is a text", () => {
    expect(createVoice(en, { "chat.greeting": "" }).say("chat.greeting")).toBe("");
  });

  test("two voices do not share anything", () => {
    const first = createVoice(en, { "chat.send": "Go" });
    expect(createVoice(en).say("chat.send")).toBe("Send");
    expect(first.say("chat.send")).toBe("Go");
  });

  test("the entry exports what it promises", () => {
    expect(Object.keys(entry)).toEqual(["createVoice"]);
  });
});
