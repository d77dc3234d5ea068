import * as v from "valibot";
import type { SiteFile } from "../sites/site-file.ts";
import type { Fetch } from "../status-page/fetch-status.ts";
import { BotAction, type Bot, type BotTurn } from "./contract.ts";
import { BotTrouble } from "./run-program.ts";
import { isOwnMachine } from "./own-machine.ts";

const MOST_BYTES = 1_048_576;
const MOST_LINE = 65_536;
const LINES = /^application\/(x-)?ndjson\s*(;|$)/i;
const WHOLE = /^application\/json\s*(;|$)/i;

const Answer = v.object({ actions: v.array(BotAction) });

export interface WebhookOptions {
  fetch: Fetch;
  now(): number;
  /** The same each time the turn is done. */
  turnId: string;
}

/** A program behind an address: it is sent its turn, signed, and answers with actions, one a line as they come, or all at once. */
export function webhookBot(hook: NonNullable<SiteFile["bots"][number]["webhook"]>, options: WebhookOptions): Bot {
  return async function* (turn) {
    const { url, secret } = hook;
    if (!isOwnMachine(url) && new URL(url).protocol !== "https:")
      throw new BotTrouble("The program’s address must begin with https: or be on this machine.");
    const leaving = new AbortController();
    try {
      const body = JSON.stringify(bodyOf(turn));
      const response = await options.fetch(url, {
        method: "POST",
        body,
        // Whatever it is asked for may be signed: it goes nowhere else.
        redirect: "manual",
        signal: AbortSignal.any([turn.signal, leaving.signal]),
        headers: {
          "Content-Type": "application/json",
          Accept: "application/x-ndjson, application/json",
          "X-Warmline-Turn": options.turnId,
          ...(secret === undefined ? {} : { "X-Warmline-Signature": await sign(secret, options.now(), body) }),
        },
      });
      if (!response.ok) throw new BotTrouble(`The program’s address answered with ${response.status}.`);
      const type = response.headers.get("Content-Type") ?? "";
      if (LINES.test(type)) yield* linesOf(response);
      else if (WHOLE.test(type)) yield* await wholeOf(response);
      else throw new BotTrouble("The program’s address must answer with application/x-ndjson or application/json.");
    } finally {
      leaving.abort();
    }
  };
}

/** What a program behind an address is told: whole articles would make every turn heavy. */
function bodyOf({ conversation, visitor, messages, given, articles }: BotTurn): object {
  const short = articles.map(({ id, title, answer, href }) => ({ id, title, answer, href }));
  return { conversation, visitor, messages, given, articles: short };
}

/** Who has the secret can tell that this server sent it, and when. */
async function sign(secret: string, now: number, body: string): Promise<string> {
  const bytes = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes.encode(secret), algorithm, false, ["sign"]);
  const t = Math.floor(now / 1_000);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes.encode(`${t}.${body}`)));
  return `t=${t},v1=${Array.from(mac, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

async function* linesOf(response: Response): AsyncGenerator<BotAction> {
  let rest = "";
  for await (const text of textOf(response)) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > MOST_LINE) throw new BotTrouble("The program sent a line without an end.");
    for (const line of lines) if (line.trim() !== "") yield parse(BotAction, line);
  }
  if (rest.trim() !== "") yield parse(BotAction, rest);
}

async function wholeOf(response: Response): Promise<BotAction[]> {
  let whole = "";
  for await (const text of textOf(response)) whole += text;
  return parse(Answer, whole).actions;
}

async function* textOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let length = 0;
  try {
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) break;
      length += next.value.byteLength;
      if (length > MOST_BYTES) throw new BotTrouble("The program did not come to an end.");
      yield decoder.decode(next.value, { stream: true });
    }
  } finally {
    reader?.cancel().catch(() => undefined);
  }
}

function parse<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BotTrouble("The program did not answer in JSON.");
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) throw new BotTrouble("The program did something that nobody knows.");
  return parsed.output;
}
