import * as v from "valibot";

/** One thing that is wrong in a site file. */
export interface SiteFileProblem {
  /** Whether keys are missing, a key is not known, or a value is wrong. */
  kind: "missing" | "unknown" | "wrong";
  /** Where in the file, e.g. `tickets.categories.0.id`; empty for the whole. */
  path: string;
  message: string;
}

type Issues = readonly v.BaseIssue<unknown>[];

/** What a person can put right: what is missing, a place at a time and from the outside in, then the rest in the order of the schema. */
export function problemsOf(issues: Issues): SiteFileProblem[] {
  const missing = new Map<string, string[]>();
  const problems: SiteFileProblem[] = [];
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? "";
    const last = issue.path?.at(-1);
    if (last?.origin !== "key") {
      problems.push({ kind: "wrong", path, message: issue.message });
      continue;
    }
    const key = String(last.key);
    const parent = path.slice(0, -key.length).replace(/\.$/, "");
    if (issue.expected === "never") {
      problems.push({ kind: "unknown", path: parent, message: `does not know "${key}"` });
    } else {
      missing.set(parent, [...(missing.get(parent) ?? []), key]);
    }
  }
  const lacking = [...missing].map(([path, keys]) => ({
    kind: "missing" as const,
    path,
    message: `lacks ${new Intl.ListFormat("en-GB", { type: "conjunction" }).format(keys)}`,
  }));
  return [...lacking.sort((a, b) => a.path.length - b.path.length), ...problems];
}
