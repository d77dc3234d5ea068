import { expect, test } from "vitest";
import { addressOf } from "../address/index.ts";
import { createVoice } from "../createVoice.ts";
import { enInTalk } from "../locales/en.talk.generated.ts";
import { ukInTalk } from "../locales/uk.talk.generated.ts";
import { closingOf, greetingOf, weekdayOf } from "./index.ts";

const en = createVoice(enInTalk);
const uk = createVoice(ukInTalk);
/** Friday, 23:30 in Kyiv, 16:30 in New York. */
const LATE = Date.UTC(2025, 10, 21, 21, 30);
const kyiv = (at: number) => ({ at, timeZone: "Europe/Kyiv" });

test("somebody is greeted by name, at their own time of day", () => {
  const olena = addressOf({ given: "Олена" }, "uk");
  expect(greetingOf(uk, olena, kyiv(Date.UTC(2025, 10, 21, 7)))).toBe("Доброго ранку, Олено!");
  expect(greetingOf(uk, olena, kyiv(Date.UTC(2025, 10, 21, 17)))).toBe("Добрий вечір, Олено!");
  expect(greetingOf(en, "Maria", { at: LATE, timeZone: "America/New_York" })).toBe("Good afternoon, Maria!");
});

test("without a known name or time of day a greeting is whole all the same", () => {
  expect(greetingOf(uk, addressOf({ given: "Olena" }, "uk"), null)).toBe("Вітаємо!");
  expect(greetingOf(en, null, kyiv(LATE))).toBe("Hello!");
  expect(greetingOf(en, "Maria", null)).toBe("Hello, Maria!");
});

test("a closing wishes the weekday that the customer has", () => {
  expect(closingOf(uk, "solved", kyiv(LATE))).toBe("Радію, що тепер усе працює. Гарної п’ятниці!");
  expect(closingOf(uk, "open", kyiv(LATE + 3_600_000))).toMatch(/ Гарної суботи!$/);
  expect(closingOf(en, "open", kyiv(LATE))).toMatch(/ Friday!$/);
  const week = Array.from({ length: 7 }, (_, day) => weekdayOf(kyiv(LATE + day * 86_400_000)));
  expect(week).toEqual(["fri", "sat", "sun", "mon", "tue", "wed", "thu"]);
});

test("nobody is wished a lovely day after what went wrong", () => {
  expect(closingOf(en, "sorry", kyiv(LATE))).toBe("Thank you for staying with us until this was settled.");
});
