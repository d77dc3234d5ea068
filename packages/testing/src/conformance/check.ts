import type { Probe } from "./probe.ts";
import type { RuleId } from "./rules.ts";

/** What a check cannot do without. */
export interface Needs {
  desk?: true;
  otherDesk?: true;
  identity?: true;
  /** To set headers that a browser sets by itself, such as `Origin`. */
  headers?: true;
  origin?: true;
  /** A category whose chats a program takes. */
  program?: true;
  /** A clock to turn: it would be too long to wait. */
  clock?: true;
  /** So many milliseconds, to turn or to wait. */
  time?: number;
  /** That nobody else of the kit stands in line meanwhile. */
  alone?: true;
}

/** One look at one side of a rule. */
export interface Check {
  rule: RuleId;
  /** Which side, as a phrase. */
  what: string;
  needs: Needs;
  /** @throws Broken or NotSeen */
  run(probe: Probe): Promise<void>;
}

/** Describes a check. */
export function check(rule: RuleId, what: string, needs: Needs, run: Check["run"]): Check {
  return { rule, what, needs, run };
}
