import { globSync, readFileSync, writeFileSync } from "node:fs";
import { emit } from "./emit.ts";

const SOURCE = new URL("../src/", import.meta.url);
const TARGET = new URL("read/readers.generated.ts", SOURCE);

/** What widgets and desks read from outside. */
export const ROOTS = [
  "AgentCard",
  "Article",
  "Bye",
  "Cursor",
  "DeskNumbers",
  "DeskRatings",
  "DeskReference",
  "DeskSession",
  "DeskStatus",
  "DeskVisitor",
  "Digest",
  "FeedEvent",
  "FileUrl",
  "Greetings",
  "Heartbeat",
  "Hello",
  "HistoryPage",
  "Inbox",
  "Incident",
  "Locale",
  "Moment",
  "Problem",
  "Resync",
  "SearchResult",
  "SessionResponse",
  "SimilarGroups",
  "UploadGrant",
] as const;

/** A part or a sign of a newer server is left out; the rest of its message stays. */
const OPEN = ["Part", "MessageReaction"];

/** The generated module as the schemas give it now. */
export async function compile(): Promise<string> {
  const schemas = new Map<unknown, string>();
  const modules = new Map<string, string>();
  const paths = globSync("*.ts", { cwd: SOURCE }).filter((path) => !path.endsWith(".test.ts") && path !== "index.ts");
  for (const path of paths.toSorted()) {
    const exports = (await import(new URL(path, SOURCE).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exports)) {
      if (!isSchema(value) || schemas.has(value)) continue;
      schemas.set(value, name);
      modules.set(name, path);
    }
  }
  return emit({ schemas, modules, roots: ROOTS, open: OPEN });
}

/** Whether the committed module is what the schemas give. */
export async function isUpToDate(): Promise<boolean> {
  return readFileSync(TARGET, "utf8") === (await compile());
}

function isSchema(value: unknown): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "schema";
}

if (import.meta.main) writeFileSync(TARGET, await compile());
