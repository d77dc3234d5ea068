import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chatAnatomy } from "./chat/anatomy.ts";
import type { Anatomy } from "./internals/anatomy.ts";
import { ratingAnatomy } from "./rating/anatomy.ts";
import { supportAnatomy } from "./support/anatomy.ts";
import { ticketAnatomy } from "./ticket/anatomy.ts";
import { waitTimeAnatomy } from "./wait-time/anatomy.ts";

const ANATOMIES: readonly Anatomy[] = [supportAnatomy, chatAnatomy, ratingAnatomy, ticketAnatomy, waitTimeAnatomy];
const THEME = new URL("../../theme/src/", import.meta.url);

/** Parts without a rule of their own, and why they need none. */
const UNDRAWN: Readonly<Record<string, string>> = {
  "chat-copy": "`chat-tools` draws its buttons alike.",
  "chat-edit": "`chat-tools` draws its buttons alike.",
  "chat-react": "`chat-tools` draws its buttons alike.",
  "chat-remove": "`chat-tools` draws its buttons alike.",
  "support-announcer": "It is for screen readers alone and hides itself.",
};

/** Attributes that are the host’s to set, on our root or around it. */
const HOSTS = ["data-wl-scheme", "data-wl-theme"];

/** Variables that are the host’s to set, and those that the sheets hand on to themselves. */
const OWN_VARIABLES = /^--wl-(brand$|calc-|way$)/;

/** What the engine of the list puts around the rows of any list. */
const AROUND_ROWS = "data-wl-log";

/** What a selector may name besides our attributes: elements that parts draw inside themselves, and the reading direction. */
const INNER =
  /^(a|b|bdi|blockquote|button(\[aria-pressed="true"\])?|code|dd|dialog|div|dl|dt|em|i|img|input|label|legend|li|mark|ol|optgroup|option|p|path|pre|progress|q|span|strong|summary|svg|textarea|time|ul|video|\*|\[open\]|\[dir="rtl"\])$/;

const css = readdirSync(THEME, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => readFileSync(new URL(name, THEME), "utf8"))
  .join("\n")
  .replace(/\/\*.*?\*\/|@supports [^{]*/gs, "");

/** Every selector list, without those of keyframes. */
const selectors = [...css.replace(/@keyframes [\w-]+ \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "").matchAll(/([^{}@;]+)\{/g)]
  .map(([, selector = ""]) => selector.trim())
  .filter((selector) => /^[:[*]/.test(selector));

const hyphenate = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** By part, the attributes and values that it can show, as they stand in a selector. */
const declared = new Map<string, Set<string>>();
for (const { widget, parts } of ANATOMIES) {
  for (const [part, { states = {} }] of Object.entries(parts)) {
    const attributes = Object.entries(states).flatMap(([state, { values = [] }]) => [
      `data-wl-${hyphenate(state)}`,
      ...values.map((value) => `data-wl-${hyphenate(state)}="${value}"`),
    ]);
    declared.set(`${widget}-${part}`, new Set(attributes));
  }
}

test("the theme selects only parts that an anatomy declares", () => {
  const selected = [...css.matchAll(/\[data-wl="([^"]+)"\]/g)].map(([, part = ""]) => part);
  expect(selected.length).toBeGreaterThan(50);
  expect(selected.filter((part) => !declared.has(part))).toEqual([]);
});

test("the theme selects only states that the part declares", () => {
  const compounds = [...css.matchAll(/\[data-wl="([^"]+)"\]((?:\[data-wl-[^\]]+\]|:(?:is|not)\([^()]*\))*)/g)];
  const unknown = compounds.flatMap(([, part = "", states = ""]) =>
    [...states.matchAll(/\[(data-wl-[^\]]+)\]/g)]
      .map(([, state = ""]) => state)
      .filter((state) => declared.get(part)?.has(state) !== true)
      .map((state) => `${part} ${state}`),
  );
  expect(unknown).toEqual([]);
});

test("every attribute that the theme selects is a part, a state of a part, or the host’s", () => {
  const states = new Set([...declared.values()].flatMap((of) => [...of]));
  const selected = [...css.matchAll(/\[(data-wl-[^\]]+)\]/g)].map(([, attribute = ""]) => attribute);
  const known = [...HOSTS, AROUND_ROWS];
  expect(selected.filter((name) => !states.has(name) && !known.includes(name.split("=")[0] ?? ""))).toEqual([]);
});

test("every part is drawn by a rule of its own, or is listed with a reason", () => {
  const drawn = new Set([...css.matchAll(/\[data-wl="([^"]+)"\]/g)].map(([, part = ""]) => part));
  expect([...declared.keys()].filter((part) => !drawn.has(part)).toSorted()).toEqual(Object.keys(UNDRAWN).toSorted());
});

test("every rule of the theme begins with our attributes and goes on with what a part draws", () => {
  expect(selectors.length).toBeGreaterThan(100);
  const foreign = selectors.flatMap((selector) => {
    const bare = selector
      .replace(/\[data-wl[^\]]*\]/g, " ")
      .replace(/::?[\w-]+(\((?=[\dn+-]+\))[\dn+-]+\))?/g, " ")
      .split(/[\s(),>+~]+/)
      .filter((piece) => piece !== "" && !INNER.test(piece));
    return bare.length === 0 && selector.includes("[data-wl") ? [] : [`${selector} → ${bare.join(" ")}`];
  });
  expect(foreign).toEqual([]);
});

test("nothing in the theme insists: a rule of the host can always win", () => {
  expect(css).not.toMatch(/!\s*important/);
  expect(css).not.toMatch(/#[a-z][\w-]*[^;{}]*\{/);
});

test("nothing of the theme reaches the page outside of our roots", () => {
  expect(css).not.toMatch(/@property|@font-face|:root|:host/);
  const names = [...css.matchAll(/@keyframes ([\w-]+)|container: ([\w-]+)/g)].map(([, a, b]) => a ?? b);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !name?.startsWith("wl-"))).toEqual([]);
});

test("the theme reads only the variables that parts declare", () => {
  const promised = new Set(ANATOMIES.flatMap(({ variables = {} }) => Object.keys(variables)));
  const tokens = new Set([...css.matchAll(/(--wl-[\w-]+):/g)].map(([, name]) => name));
  const read = [...css.matchAll(/var\((--wl-[\w-]+)/g)].map(([, name = ""]) => name);
  expect(read.filter((name) => !tokens.has(name) && !promised.has(name) && !OWN_VARIABLES.test(name))).toEqual([]);
});

test("every variable that a part promises is used by the theme, and set by it where a part reads it", () => {
  const promised = ANATOMIES.flatMap(({ variables = {} }) => Object.keys(variables));
  expect(promised.filter((name) => !css.includes(`var(${name},`) && !css.includes(`${name}:`))).toEqual([]);
});
