import type { RuleId } from "./rules.ts";

export type Outcome = "kept" | "broken" | "not-checked";

/** What was found about one rule. */
export interface RuleResult {
  rule: RuleId;
  /** The rule, in the words of the protocol’s `SPEC.md`. */
  sentence: string;
  outcome: Outcome;
  /** Broken: what was done, expected and seen, a line for each side of the rule. Not checked: why, and what to give. */
  detail?: string;
  /** Sides of a kept or broken rule that were not looked at, and what to give so that they are. */
  unseen?: string[];
  /** Milliseconds its checks took. */
  ms: number;
}

/** Every rule with what was found, in the order of `SPEC.md`. */
export interface ConformanceReport {
  results: RuleResult[];
  kept: RuleId[];
  broken: RuleId[];
  notChecked: RuleId[];
}
