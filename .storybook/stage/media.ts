import type { Globals } from "../globals.ts";

/** What the toolbar can make the page’s sheets believe; else they go by the system. */
const BELIEFS: readonly [query: string, holds: (globals: Globals) => boolean | undefined][] = [
  ["(forced-colors: active)", ({ colours }) => colours === "forced" || undefined],
  ["(prefers-reduced-motion: reduce)", ({ motion }) => motion === "reduced" || undefined],
  ["(prefers-reduced-motion: no-preference)", ({ motion }) => (motion === "reduced" ? false : undefined)],
];

const written = new WeakMap<CSSMediaRule, string>();

/** Makes the page’s sheets believe in the toolbar’s forced colours and motion. */
export function setMedia(globals: Globals, sheets: Iterable<CSSStyleSheet> = document.styleSheets): void {
  for (const sheet of sheets) for (const rule of mediaRules(sheet.cssRules)) believe(rule, globals);
  document.documentElement.toggleAttribute("data-stage-forced", globals.colours === "forced");
}

function believe(rule: CSSMediaRule, globals: Globals): void {
  const condition = written.get(rule) ?? rule.media.mediaText;
  written.set(rule, condition);
  const holds = BELIEFS.find(([query]) => condition === query)?.[1](globals);
  const wanted = holds === undefined ? condition : holds ? "all" : "not all";
  if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
}

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule;
    if (rule instanceof CSSGroupingRule) yield* mediaRules(rule.cssRules);
  }
}
