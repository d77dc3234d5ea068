import * as v from "valibot";

/** How much a trouble hurts, the mildest first: of a category, and of what amends are made for. */
export const SEVERITIES = ["minor", "major", "critical"] as const;

export const Severity = v.picklist(SEVERITIES);
export type Severity = v.InferOutput<typeof Severity>;
