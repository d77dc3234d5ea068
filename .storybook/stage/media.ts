import type { Globals } from "../globals.ts";

/** The media that a page cannot turn on by itself, and what the toolbar calls them. */
const FEATURES = [
  ["(forced-colors: active)", ({ colours }: Globals) => colours === "forced"],
  ["(prefers-reduced-motion: reduce)", ({ motion }: Globals) => motion === "reduced"],
  ["(prefers-reduced-motion: no-preference)", ({ motion }: Globals) => motion === "full"],
] as const;

const written = new WeakMap<CSSMediaRule, string>();

/** Makes the page’s sheets believe in the toolbar’s forced colours and motion. */
export function setMedia(globals: Globals, sheets: Iterable<CSSStyleSheet> = document.styleSheets): void {
  for (const sheet of sheets) for (const rule of mediaRules(sheet.cssRules)) believe(rule, globals);
  document.documentElement.toggleAttribute("data-stage-forced", globals.colours === "forced");
}

function believe(rule: CSSMediaRule, globals: Globals): void {
  const condition = written.get(rule) ?? rule.media.mediaText;
  written.set(rule, condition);
  const feature = FEATURES.find(([query]) => condition === query);
  if (feature) rule.media.mediaText = feature[1](globals) ? "all" : "not all";
}

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule;
    if (rule instanceof CSSGroupingRule) yield* mediaRules(rule.cssRules);
  }
}
