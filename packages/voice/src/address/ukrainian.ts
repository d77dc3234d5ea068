import { EITHER, FEMININE, IRREGULAR, MASCULINE } from "./names.uk.ts";

/** Endings of the first case and of the one that calls somebody, the longest first. */
const ENDINGS: readonly (readonly [ending: RegExp, called: string])[] = [
  [/(?<=[аеєиіїоуюй’])я$/u, "є"],
  [/я$/u, "ю"],
  [/а$/u, "о"],
  [/[йь]$/u, "ю"],
  [/ко$/u, "ку"],
  [/о$/u, "е"],
  [/(?<=к)$/u, "у"],
  [/$/u, "е"],
];

const PATRONYMICS = [
  { names: FEMININE, pattern: /[іїи]вна$|ічна$/u, call: (name: string) => name.replace(/а$/u, "о") },
  { names: MASCULINE, pattern: /[иі]ч$/u, call: (name: string) => `${name}у` },
] as const;

/**
 * How somebody is called in Ukrainian, in the vocative: «Олено», «Тарасе Григоровичу». Null where it is not certain: of a
 * name that is not known, of one in other letters, of a patronymic that does not go with the name.
 */
export function calledInUkrainian(given: string, patronymic: string | null): string | null {
  const [name, inName, ...others] = given.split(/\s+/).map(spelled);
  const father = patronymic === null ? inName : spelled(patronymic);
  if (name === undefined || others.length > 0 || (patronymic !== null && inName !== undefined)) return null;
  if (!FEMININE.has(name) && !MASCULINE.has(name) && !EITHER.has(name)) return null;
  if (father === undefined) return vocative(name);
  const kind = PATRONYMICS.find(({ names, pattern }) => names.has(name) && pattern.test(father));
  return kind === undefined ? null : `${vocative(name)} ${kind.call(father)}`;
}

function vocative(name: string): string {
  const irregular = IRREGULAR.get(name);
  if (irregular !== undefined) return irregular;
  const [ending, called] = ENDINGS.find(([each]) => each.test(name)) ?? [/$/u, ""];
  return name.replace(ending, called);
}

/** One spelling of a name, however it was typed. */
function spelled(name: string): string {
  const small = name
    .normalize("NFC")
    .replace(/['ʼ`´]/gu, "’")
    .toLocaleLowerCase("uk");
  return small.charAt(0).toLocaleUpperCase("uk") + small.slice(1);
}
