import { LIMITS, type SiteState } from "@warmline/protocol";
import { refuse, type Refusal } from "../service/command.ts";

const MEGABYTE = 1_048_576;

/** What is known of a file before a message holds it. */
export interface Candidate {
  name: string;
  mediaType: string;
  size: number;
}

/** Why a site does not take such a file, or null. */
export function refuseFile(rules: SiteState["files"], file: Candidate): Refusal | null {
  if (rules === null) return refuse("file-refused", "This site takes no files.");
  const most = Math.min(rules.maxBytes, LIMITS.fileBytes);
  if (file.size > most)
    return refuse("file-refused", `size: at most ${most} bytes (${Number((most / MEGABYTE).toFixed(1))} MB)`);
  if (isAccepted(rules.accept, file)) return null;
  return refuse("file-refused", `mediaType: only ${rules.accept.join(", ")}`);
}

/** Whether one of the kinds fits: a media type (`image/png`), a family of them (`image/*`), or the ending of a name (`.pdf`). */
export function isAccepted(
  accept: readonly string[],
  { name, mediaType }: Pick<Candidate, "name" | "mediaType">,
): boolean {
  const type = mediaType.toLowerCase();
  const ending = name.toLowerCase();
  return (
    accept.length === 0 ||
    accept.some((kind) => {
      const wanted = kind.toLowerCase();
      if (wanted.startsWith(".")) return ending.endsWith(wanted);
      return wanted.endsWith("/*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
    })
  );
}
