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

const css = readdirSync(THEME)
  .map((name) => readFileSync(new URL(name, THEME), "utf8"))
  .join("\n");

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

test("the theme reads only the variables that parts declare", () => {
  const promised = new Set(ANATOMIES.flatMap(({ variables = {} }) => Object.keys(variables)));
  promised.add("--wl-brand");
  const tokens = new Set([...css.matchAll(/(--wl-[\w-]+):/g)].map(([, name]) => name));
  const read = [...css.matchAll(/var\((--wl-[\w-]+)/g)].map(([, name = ""]) => name);
  expect(read.filter((name) => !tokens.has(name) && !promised.has(name))).toEqual([]);
});
