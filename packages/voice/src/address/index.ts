import { calledInUkrainian } from "./ukrainian.ts";

/** Who is called. */
export interface Person {
  /** The given name, as the person wrote it; null where it is not known. */
  given: string | null;
  /** The father’s name that languages such as Ukrainian call people by as well; null where none was given. */
  patronymic?: string | null;
}

/** Languages that call people by a form of its own, which is not known here. */
const OWN_FORM = new Set(["be", "bg", "bs", "cs", "el", "hr", "ka", "lt", "lv", "mk", "pl", "sr"]);
/** Languages that call people by the father’s name too, as it is. */
const WITH_PATRONYMIC = new Set(["ru"]);
const NOT_A_NAME = /[\p{N}@:/\\<>{}[\]\n]/u;
const LONGEST = 80;

/**
 * How to speak to somebody in a language: “Maria”, «Олено», «Маріє Іванівно». Null where that is not certain: then a
 * greeting goes without a name. It never guesses whether somebody is a woman or a man.
 *
 * @param locale BCP 47
 */
export function addressOf({ given, patronymic = null }: Person, locale: string): string | null {
  const name = given?.trim().replace(/\s+/gu, " ") ?? "";
  const father = patronymic?.trim() || null;
  if (name === "" || name.length > LONGEST || NOT_A_NAME.test(name + (father ?? ""))) return null;
  const language = locale.split("-")[0] ?? locale;
  if (language === "uk") return calledInUkrainian(name, father);
  if (OWN_FORM.has(language)) return null;
  return father !== null && WITH_PATRONYMIC.has(language) ? `${name} ${father}` : name;
}
