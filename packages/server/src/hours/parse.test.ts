import { expect, test } from "vitest";
import { parseOpeningHours } from "./parse.ts";

function rules(text: string) {
  const result = parseOpeningHours(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.rules;
}

function problems(text: string) {
  const result = parseOpeningHours(text);
  return result.ok ? [] : result.problems.map(({ at, message }) => `${at}: ${message}`);
}

const weekday = (number: number) => ({ kind: "weekday", weekday: number });

test("weekdays, holidays, dates and hours are read", () => {
  expect(rules("Mo-We,Su 09:00-12:00,13:00-18:00; PH off; 2026 Dec 31 9:00-13:00; 24/7")).toEqual([
    {
      days: [0, 1, 2, 6].map(weekday),
      ranges: [
        { from: 540, to: 720 },
        { from: 780, to: 1_080 },
      ],
    },
    { days: [{ kind: "holiday" }], ranges: [] },
    { days: [{ kind: "dates", from: 20_818, to: 20_818 }], ranges: [{ from: 540, to: 780 }] },
    { days: [{ kind: "every-day" }], ranges: [{ from: 0, to: 1_440 }] },
  ]);
});

test("a week goes round, and so does a year", () => {
  expect(rules("Sa-Mo off")[0]?.days).toEqual([5, 6, 0].map(weekday));
  expect(rules("Dec 24-26,Dec 30-Jan 02 closed")[0]?.days).toEqual([
    { kind: "yearly", from: { month: 12, day: 24 }, to: { month: 12, day: 26 } },
    { kind: "yearly", from: { month: 12, day: 30 }, to: { month: 1, day: 2 } },
  ]);
  expect(rules("2026 Dec 30-2027 Jan 02 off")[0]?.days).toEqual([{ kind: "dates", from: 20_817, to: 20_820 }]);
});

test("a range that ends before it begins goes on after midnight; ranges that touch are one", () => {
  expect(rules("Fr 22:00-02:00")[0]?.ranges).toEqual([{ from: 1_320, to: 1_560 }]);
  expect(rules("12:00-18:00,09:00-12:00,13:00-14:00")[0]?.ranges).toEqual([{ from: 540, to: 1_080 }]);
});

test("small letters, a long dash and a semicolon at the end do no harm", () => {
  expect(rules("mo–fr 09:00–18:00; ph OFF;")).toEqual(rules("Mo-Fr 09:00-18:00; PH off"));
});

test.for([
  ["", "0: has no rule, such as Mo-Fr 09:00-18:00"],
  ["Mo-Fx 09:00-18:00", '3: "Fx" is not a weekday (Mo, Tu, We, Th, Fr, Sa, Su)'],
  ["Monday 09:00-18:00", '0: "Monday" is not a day (Mo, Tu, We, Th, Fr, Sa, Su, PH, or a date such as Dec 31)'],
  ["Mo-Fr", "5: ends where a time such as 09:00, or off is due"],
  ["Mo 09:00-25:00", '9: "25:00" is not a time between 00:00 and 24:00'],
  ["Mo 09:60-10:00", '3: "09:60" is not a time between 00:00 and 24:00'],
  ["Mo 09-18", '3: "09" is not a time such as 09:00, or off'],
  ["Mo 09:00", "8: ends where a hyphen and the time it ends is due"],
  ["Mo 09:00-09:00", "3: begins and ends at the same time; 00:00-24:00 is a whole day"],
  ["Mo 24:00-02:00", '3: "24:00" ends a day; the next one begins at 00:00'],
  ["Mo 09:00-18:00 Sa off", '15: "Sa" is not the end; a semicolon begins another rule'],
  ["24/7 off", '5: "off" is not the end, which follows 24/7'],
  ["2027 Feb 29 off", '9: "29" is not a day of that month'],
  ["Feb 30 off", '4: "30" is not a day of that month'],
  ["2026 Dec 31-2026 Dec 24 off", "0: ends before it begins"],
  ["Dec 24-2026 Dec 31 off", "0: names a year at its end and none at its beginning"],
  ["Пн-Пт 09:00-18:00", '0: "Пн" is not a day (Mo, Tu, We, Th, Fr, Sa, Su, PH, or a date such as Dec 31)'],
] as const)("%j is told with its place", ([text, problem]) => {
  expect(problems(text)).toEqual([problem]);
});

test("every rule that cannot be read is told", () => {
  expect(problems("Mo 9; Tu 09:00-18:00; We ?")).toEqual([
    '3: "9" is not a time such as 09:00, or off',
    '25: "?" is not a time such as 09:00, or off',
  ]);
});
