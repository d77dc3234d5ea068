import type { StatusPage } from "../sites/waiting.ts";
import { PATHS, readStatus, type Reading } from "./providers.ts";

const LONGEST_MS = 10_000;
const MOST_BYTES = 1_048_576;

/** Asks for a page, as the platform’s `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

interface Document {
  etag: string;
  json: unknown;
}

/** What was read of a status page before, so that an unchanged one need not be sent again. */
export type Remembered = Map<string, Document>;

/**
 * Reads a status page. At most 1 MiB of each document is taken, within 10 seconds, and no redirection is followed.
 *
 * @param remembered what was read of it before; it is brought up to date
 * @param stopping breaks it off
 * @throws Error if the page does not answer, or not with what its provider gives
 */
export async function fetchStatus(
  fetch: Fetch,
  page: StatusPage,
  remembered: Remembered,
  stopping: AbortSignal,
): Promise<Reading> {
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(LONGEST_MS)]);
  const get = (path: string) => read(fetch, page.url.replace(/\/+$/, "") + path, remembered, signal);
  const [first = "", ...others] = PATHS[page.provider];
  const documents = [
    await get(first),
    // Without what only helps to understand the first it is understood less well.
    ...(await Promise.all(others.map((path) => get(path).catch(() => undefined)))),
  ];
  return readStatus(page.provider, documents, page.components);
}

async function read(fetch: Fetch, url: string, remembered: Remembered, signal: AbortSignal): Promise<unknown> {
  const known = remembered.get(url);
  const response = await fetch(url, {
    headers: { Accept: "application/json", ...(known ? { "If-None-Match": known.etag } : {}) },
    redirect: "error",
    credentials: "omit",
    signal,
  });
  if (known && response.status === 304) {
    await response.body?.cancel();
    return known.json;
  }
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`it answered ${response.status}`);
  }
  const json: unknown = JSON.parse(await bounded(response));
  const etag = response.headers.get("ETag");
  if (etag === null) remembered.delete(url);
  else remembered.set(url, { etag, json });
  return json;
}

async function bounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return text + decoder.decode();
    length += next.value.byteLength;
    if (length > MOST_BYTES) {
      await reader?.cancel();
      throw new Error("it says more than 1 MiB");
    }
    text += decoder.decode(next.value, { stream: true });
  }
}
