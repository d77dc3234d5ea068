import { visitorPath, type Id } from "@warmline/protocol";
import type { Clock } from "../core/clock.ts";
import { saveFile } from "../core/save-file.ts";
import type { SupportState } from "../state.ts";
import type { Ask } from "../support/ask.ts";
import type { TranscriptFormat } from "./transcript-actions.ts";

/** What the answer calls itself, and how the file’s name ends. What calls itself something else did not come from the server. */
const FORMATS = {
  text: { type: "text/plain", ending: "txt" },
  html: { type: "text/html", ending: "html" },
  json: { type: "application/json", ending: "json" },
} as const satisfies Record<TranscriptFormat, { type: string; ending: string }>;

export interface DownloadOptions {
  ask: Ask;
  clock: Clock;
  state: SupportState;
  conversationId: Id;
  format: TranscriptFormat;
}

/** Fetches the transcript of a conversation and has the browser save it. Gives whether it came. */
export async function download({ ask, clock, state, conversationId, format }: DownloadOptions): Promise<boolean> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const path = `${visitorPath("transcript", { conversationId })}?${new URLSearchParams({ format, timeZone }).toString()}`;
  const answer = await ask({ method: "GET", path, file: true }).catch(() => null);
  const file = answer?.status === "done" ? answer.file : undefined;
  if (!file?.type.startsWith(FORMATS[format].type)) return false;
  saveFile(file, nameOf(state, conversationId, format), clock);
  return true;
}

/** The ticket’s reference or the chat’s day, which say the same in every language. */
function nameOf({ site, conversations }: SupportState, id: Id, format: TranscriptFormat): string {
  const { ticket = null, createdAt = 0 } = conversations[id] ?? {};
  return `${site?.id ?? "chat"}-${ticket?.reference ?? new Date(createdAt).toISOString().slice(0, 10)}.${FORMATS[format].ending}`;
}
