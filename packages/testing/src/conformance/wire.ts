import { path } from "@warmline/protocol";
import { ask, type Ask } from "../people/ask.ts";
import { newId, type Server } from "../people/server.ts";
import { Broken } from "./findings.ts";
import { reasonOf } from "./errors.ts";

export interface WireOptions {
  baseUrl: string;
  fetch: (request: Request) => Response | Promise<Response>;
  /** Milliseconds an answer may take. */
  timeout: number;
}

const EXCERPT = 240;
const CHAT = /^\/v1\/conversations\/([^/]+)$/;
/** What opens a session or a file; a report may be shown to anybody. */
const SECRET = /("(?:token|restore|grant)"\s*:\s*"|[?&](?:(?:access_)?token|signature)=)[^"&\s]+/g;
const WITHOUT_BODY = new Set([101, 204, 205, 304]);

/** One check’s way to the backend. It notes what was asked and answered, so that a finding can say it. */
export class Wire implements Server {
  readonly #options: WireOptions;
  readonly #over = new AbortController();
  readonly #seen = new WeakMap<Response, string>();
  readonly #chats = new Map<string, string>();
  readonly #streams: Response[] = [];
  #last = "nothing was asked yet";

  constructor(options: WireOptions) {
    this.#options = { ...options, baseUrl: options.baseUrl.replace(/\/+$/, "") };
  }

  get timeout(): number {
    return this.#options.timeout;
  }

  /** What was asked and answered last. */
  get last(): string {
    return this.#last;
  }

  async fetch(address: string, init: Ask = {}): Promise<Response> {
    const line = hide(`${init.method ?? "GET"} ${address}`);
    this.#last = line;
    const { baseUrl, fetch, timeout } = this.#options;
    const request = ask(baseUrl + address, { credentials: "omit", signal: this.#over.signal, ...init });
    const late = () => `${line} gave no answer within ${timeout} ms`;
    const answer = await inTime(carry(fetch, request, line), timeout, late);
    if (isStream(answer)) {
      this.#note(answer, `${line} → ${answer.status} text/event-stream`);
      this.#streams.push(answer);
      return answer;
    }
    const text = await inTime(answer.text(), timeout, late);
    const { status, headers } = answer;
    const whole = new Response(WITHOUT_BODY.has(status) ? null : text, { status, headers });
    this.#note(whole, `${line} → ${status} ${excerpt(hide(text))}`.trim());
    const chat = init.method === "PUT" && answer.ok ? CHAT.exec(address)?.[1] : undefined;
    if (chat !== undefined && init.token !== undefined) this.#chats.set(chat, init.token);
    return whole;
  }

  /** The request of an answer, its status and the beginning of its body. */
  seen(answer: Response): string {
    return this.#seen.get(answer) ?? this.#last;
  }

  /** Leaves every conversation that was opened, so that nobody stays in line, and ends what is still under way. */
  async tidy(): Promise<void> {
    const leaving = Array.from(this.#chats, async ([conversationId, token]) => {
      const address = path("ending", { conversationId, endingId: newId() });
      await this.fetch(address, { method: "PUT", json: { reason: "left" }, token });
    });
    await Promise.allSettled(leaving);
    this.#over.abort();
    // An abort does not reach every stream whose request has been collected; whoever reads one closes it.
    const unread = this.#streams.filter(({ body }) => body?.locked === false);
    await Promise.allSettled(unread.map(async ({ body }) => body?.cancel()));
  }

  #note(answer: Response, words: string): void {
    this.#last = words;
    this.#seen.set(answer, words);
  }
}

async function carry(fetch: WireOptions["fetch"], request: Request, line: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    throw new Broken(`${line} got no answer: ${reasonOf(error)}`);
  }
}

/** @throws Broken with what `late` says after `ms` */
export async function inTime<T>(work: Promise<T>, ms: number, late: () => string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Broken(late())), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

export function isStream(answer: Response): boolean {
  return answer.headers.get("Content-Type")?.startsWith("text/event-stream") === true;
}

function hide(text: string): string {
  return text.replace(SECRET, "$1…");
}

/** The beginning of a text, on one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
