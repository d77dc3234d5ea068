import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Log } from "../../environment.ts";

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "warmline-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const SITE = {
  id: "hearthost",
  name: "Hearthost",
  origins: ["https://www.hearthost.example"],
  agents: [
    { id: "olena", name: "Olena" },
    { id: "tomas", name: "Tomas" },
  ],
  tickets: {
    answerer: "olena",
    prefix: "HH",
    categories: [{ id: "billing", label: "Billing", answerWithinMinutes: 240 }],
  },
  letters: { from: "help@hearthost.example" },
};

/** Writes a site file and returns its path. */
export function writeSite(folder: string, content: unknown = SITE, name = "hearthost.json"): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return file;
}

/** A log that keeps its lines as `level: message`. */
export function keptLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
  return { lines, info: keep("info"), warn: keep("warn"), error: keep("error") };
}
