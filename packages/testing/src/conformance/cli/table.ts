import type { ConformanceReport, Outcome, RuleResult } from "../report.ts";

const SIGNS: Readonly<Record<Outcome, string>> = { kept: "✓", broken: "✗", "not-checked": "–" };

/** The report for a person at a terminal: a line for each rule, and under it what there is to say. */
export function table({ results, kept, broken, notChecked }: ConformanceReport): string {
  const lines = results.flatMap((result) => [head(result), ...notes(result).map((note) => `       ${note}`)]);
  const sum = `${kept.length} kept, ${broken.length} broken, ${notChecked.length} not checked.`;
  return `${[...lines, "", sum].join("\n")}\n`;
}

function head({ rule, sentence, outcome }: RuleResult): string {
  return `${SIGNS[outcome]}  ${rule}  ${firstSentence(sentence)}`;
}

function notes({ outcome, detail, unseen = [] }: RuleResult): string[] {
  const lines = detail?.split("\n") ?? [];
  const found = outcome === "not-checked" ? lines.map((why) => `not checked: ${why}`) : lines;
  return [...found, ...unseen.map((what) => `not looked at: ${what}`)];
}

function firstSentence(text: string): string {
  return /^.*?[.](?= [A-Z]|$)/.exec(text)?.[0] ?? text;
}
