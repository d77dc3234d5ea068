import { DeskSession } from "@warmline/protocol";

/** The path of the first thing in an answer that keeps it from being a session, e.g. `agent.name`. */
export function wrongPath(json: unknown): string {
  const result = DeskSession["~standard"].validate(json);
  const issue = "issues" in result ? result.issues?.[0] : undefined;
  const keys = issue?.path?.map((step) => String(typeof step === "object" ? step.key : step)) ?? [];
  return keys.join(".") || "the whole";
}
