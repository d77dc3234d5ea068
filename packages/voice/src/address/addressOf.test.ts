import { describe, expect, test } from "vitest";
import { addressOf } from "./index.ts";
import { EITHER, FEMININE, IRREGULAR, MASCULINE } from "./names.uk.ts";

const called = (name: string): [string, string | null] => [name, addressOf({ given: name }, "uk")];
const pairs = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split("/") as [string, string]);

describe("in Ukrainian", () => {
  // Written by hand, after the orthography of 2019.
  const expected = pairs(`
    Олена/Олено Ольга/Ольго Оксана/Оксано Ірина/Ірино Катерина/Катерино Тетяна/Тетяно Світлана/Світлано Ганна/Ганно
    Анна/Анно Уляна/Уляно Вероніка/Вероніко Злата/Злато Людмила/Людмило Параска/Параско Люба/Любо Іра/Іро
    Марія/Маріє Софія/Софіє Надія/Надіє Юлія/Юліє Вікторія/Вікторіє Наталія/Наталіє Анастасія/Анастасіє Соломія/Соломіє
    Зоя/Зоє Майя/Майє Рая/Рає Дар’я/Дар’є Ксенія/Ксеніє Євгенія/Євгеніє Лідія/Лідіє
    Наталя/Наталю Леся/Лесю Оля/Олю Галя/Галю Таня/Таню Юля/Юлю Катруся/Катрусю Соня/Соню Неля/Нелю Олеся/Олесю
    Любов/Любове Мар’яна/Мар’яно Орися/Орисю Марта/Марто Богдана/Богдано Христина/Христино
    Тарас/Тарасе Іван/Іване Богдан/Богдане Олександр/Олександре Володимир/Володимире Віктор/Вікторе Антон/Антоне
    Максим/Максиме Степан/Степане Роман/Романе Остап/Остапе Назар/Назаре Захар/Захаре Лев/Леве Гліб/Глібе Євген/Євгене
    Святослав/Святославе Дем’ян/Дем’яне В’ячеслав/В’ячеславе Влад/Владе Денис/Денисе Пилип/Пилипе Ян/Яне
    Петро/Петре Дмитро/Дмитре Павло/Павле Данило/Даниле Михайло/Михайле Кирило/Кириле Гаврило/Гавриле
    Марко/Марку Левко/Левку Юрко/Юрку Сашко/Сашку Василько/Васильку Марк/Марку Петрик/Петрику Віталік/Віталіку
    Андрій/Андрію Сергій/Сергію Юрій/Юрію Олексій/Олексію Григорій/Григорію Матвій/Матвію Єлисей/Єлисею Назарій/Назарію
    Василь/Василю Кость/Костю Олесь/Олесю Івась/Івасю
    Микола/Миколо Микита/Микито Сава/Саво Лука/Луко Хома/Хомо Кузьма/Кузьмо Ярема/Яремо Діма/Дімо Коля/Колю
    Ілля/Ілле Ігор/Ігорю Лазар/Лазарю Олег/Олеже Федір/Федоре Сидір/Сидоре Прокіп/Прокопе Яків/Якове Антін/Антоне
    Женя/Женю Валя/Валю
  `);

  test("names stand in the vocative", () => {
    expect(expected.map(([name]) => called(name))).toEqual(expected);
  });

  test("every known name is called by a form of its own, of one gender or of both", () => {
    const all = [...FEMININE, ...MASCULINE, ...EITHER];
    expect(all.length).toBeGreaterThan(250);
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(addressOf({ given: name }, "uk")).toMatch(/[оюєеу]$/u);
    for (const name of IRREGULAR.keys()) expect(all).toContain(name);
  });

  test.each([
    ["Марія", "Іванівна", "Маріє Іванівно"],
    ["Тарас", "Григорович", "Тарасе Григоровичу"],
    ["Ілля", "Ілліч", "Ілле Іллічу"],
    ["Лука", "Лукич", "Луко Лукичу"],
    ["Юлія", "Сергіївна", "Юліє Сергіївно"],
    ["Ганна", "Іллівна", "Ганно Іллівно"],
    ["Андрій", "Сергійович", "Андрію Сергійовичу"],
    ["Марія Іванівна", null, "Маріє Іванівно"],
  ])("%s %s is called with the father’s name", (given, patronymic, address) => {
    expect(addressOf({ given, patronymic }, "uk-UA")).toBe(address);
  });

  test.each([
    ["ОЛЕНА", "Олено"],
    ["  олена ", "Олено"],
    ["Мар'яна", "Мар’яно"],
    ["дарʼя", "Дар’є"],
  ])("%s is understood however it is typed", (given, address) => {
    expect(addressOf({ given }, "uk")).toBe(address);
  });

  test.each([
    ["Olena", null],
    ["Саша", null],
    ["Зебулон", null],
    ["Олена Коваль", null],
    ["Коваль", null],
    ["Марія", "Іванович"],
    ["Женя", "Іванович"],
    ["Марія", "Коваль"],
    ["Марія Коваль", "Іванівна"],
    ["Зебулон", "Іванович"],
  ])("nobody is called by a guess: %s %s", (given, patronymic) => {
    expect(addressOf({ given, patronymic }, "uk")).toBeNull();
  });
});

test("other languages call people by the name as it is, Russian with the father’s name", () => {
  const maria = { given: "Мария", patronymic: "Ивановна" };
  expect(addressOf(maria, "ru")).toBe("Мария Ивановна");
  expect(addressOf({ given: "Maria", patronymic: "Ivanivna" }, "en-GB")).toBe("Maria");
  expect(addressOf({ given: "Maria" }, "ro")).toBe("Maria");
  expect(addressOf({ given: " Mary  Ann " }, "en")).toBe("Mary Ann");
});

test("a language whose own form is not known calls nobody", () => {
  expect(addressOf({ given: "Maria" }, "pl")).toBeNull();
});

test.each([null, "", " ", "maria85", "maria@example.com", "{name}", "a".repeat(81)])("%j is not a name", (given) => {
  for (const locale of ["en", "uk"]) expect(addressOf({ given }, locale)).toBeNull();
});
