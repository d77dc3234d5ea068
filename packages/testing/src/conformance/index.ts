export { ConformanceError, type ConformanceErrorCode } from "./errors.ts";
export type { ConformanceOptions, IdentityKey } from "./options.ts";
export type { ConformanceReport, Outcome, RuleResult } from "./report.ts";
export { RULES, type RuleId } from "./rules.ts";
export { checkConformance } from "./run.ts";
