import { path, type Id } from "@warmline/protocol";
import type { Clock } from "@warmline/client/core";
import type { Session } from "./session.ts";

/** In which form a conversation can be taken along. */
export const TRANSCRIPT_FORMATS = ["text", "html", "json"] as const;

export type TranscriptFormat = (typeof TRANSCRIPT_FORMATS)[number];

const ENDINGS = { text: "txt", html: "html", json: "json" } as const;
const TIMEOUT_MS = 30_000;

interface TranscriptsOptions {
  server: string;
  fetch: typeof fetch;
  clock: Clock;
  session: Session;
}

/**
 * Makes what fetches all that was said in a conversation, as a file that is named as the server names it. Null where it could not
 * be fetched; it never throws and always ends.
 */
export function createTranscripts({ server, fetch, clock, session }: TranscriptsOptions) {
  async function ask(url: string, signal: AbortSignal): Promise<Response | null> {
    const access = await session.access();
    if (access.status !== "ready") return null;
    return fetch(url, { headers: { authorization: `Bearer ${access.token}` }, credentials: "omit", signal });
  }

  return async (conversationId: Id, format: TranscriptFormat): Promise<File | null> => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const url = `${server}${path("deskTranscript", { conversationId })}?${new URLSearchParams({ format, timeZone })}`;
    const abort = new AbortController();
    const timer = clock.setTimeout(() => abort.abort(), TIMEOUT_MS);
    try {
      let response = await ask(url, abort.signal);
      if (response?.status === 401) {
        session.expire();
        response = await ask(url, abort.signal);
      }
      if (response?.ok !== true) return null;
      const blob = await response.blob();
      return new File([blob], nameIn(response.headers) ?? `transcript.${ENDINGS[format]}`, { type: blob.type });
    } catch {
      return null;
    } finally {
      clock.clearTimeout(timer);
    }
  };
}

function nameIn(headers: Headers): string | null {
  const told = headers.get("content-disposition") ?? "";
  return /filename="([^"/\\]+)"/.exec(told)?.[1] ?? null;
}
