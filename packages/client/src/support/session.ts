import {
  isRetryable,
  parseCursor,
  readSessionResponse,
  visitorPath,
  type Problem,
  type SessionResponse,
  type Visitor,
} from "@warmline/protocol";
import type { IdentifyResult, SupportStorage } from "../client.ts";
import { RetryLater } from "../connection/connection.ts";
import { readJson } from "../connection/read-json.ts";
import type { Clock } from "../core/clock.ts";
import { NETWORK_FAILURE, type createHttp } from "../core/http.ts";
import type { ServerClock } from "../core/server-clock.ts";
import { filesKey, storageKey, unsentKey } from "./storage-key.ts";
import type { Whose } from "./whose.ts";

export interface SessionOptions {
  base: string;
  site: string;
  locale: string;
  storage: SupportStorage;
  http: ReturnType<typeof createHttp>;
  clock: Clock;
  serverClock: ServerClock;
  /** Whether the server’s answer replaces what is known, or is only a new token for the same feed. */
  onOpened: (response: SessionResponse, replaces: boolean) => void;
  onRefused: (problem: Problem) => void;
  /** Another tab signed this customer out, or somebody else in: this client does not become them unasked. */
  onEnded: () => void;
}

/** The bearer token, and the handshakes that get it. */
export interface Session {
  token: () => string | null;
  /** Whether there was a token already: then another can be had. */
  isOpened: () => boolean;
  epoch: () => string;
  isRestorable: () => boolean;
  /** Whom the stored token restores, if it is a signed-in customer. */
  restores: () => Whose | null;
  /** Gives a token that counts. Rejects with `RetryLater` if the server cannot be reached, for ever if it refused. */
  ensure: () => Promise<string>;
  /** Forgets `refused` if it is the present token. */
  invalidate: (refused: string | null) => void;
  /** Makes the next handshake replace all that is known; with `follow` as whoever the storage names now. */
  invalidateState: (follow: boolean) => void;
  identify: (identity: string) => Promise<IdentifyResult>;
  /** Forgets the customer, here and in the storage. */
  forget: () => void;
  /** Ends timers and what is under way. */
  stop: () => void;
}

type Handshake =
  | { status: "done" }
  | { status: "refused"; problem: Problem }
  | { status: "lost"; retryAfterMs: number };

const RENEW_AT = 0.8;
const RENEW_AGAIN_MS = 15_000;
const NO_LONGER_RESTORABLE = ["token-invalid", "token-expired", "session-ended", "invalid-request"];
export const ENDED: IdentifyResult = {
  ok: false,
  code: "destroyed",
  title: "This support line was ended by destroy(). Make a new one.",
};
export const UNHEARD: IdentifyResult = { ok: false, ...NETWORK_FAILURE };
const LOST: Handshake = { status: "lost", retryAfterMs: 0 };

export function createSession(options: SessionOptions): Session {
  const { base, site, locale, storage, http, clock, serverClock } = options;
  const key = storageKey(base, site);
  // What is written before the handshake belongs to the signed-in customer whom the stored token restores.
  const whoseKey = `${key} whose`;
  let token: string | null = null;
  /** When the token ends, by the server’s clock. */
  let expiresAt = 0;
  // The storage is shared by all tabs: the next handshake asks it only where it should follow them.
  let restore: string | undefined;
  let follows = true;
  let visitor: Visitor | null = null;
  let feed = "";
  let epoch = "";
  let stale = true;
  // An identity whose answer was lost: the server may have signed it in, so that every handshake goes on asking.
  let wish: string | undefined;
  let pending: Promise<Handshake> | null = null;
  let renewal: unknown = null;
  let life = new AbortController();

  async function shakeHands(identity?: string): Promise<Handshake> {
    const { signal } = life;
    const stored = storage.get(key) ?? undefined;
    const asked = follows ? stored : restore;
    if (identity === undefined && follows && visitor?.identified && stored === undefined) return end();
    const askedAt = clock.now();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const body = { site, locale, timeZone, restore: asked, identity };
    const answer = await http({ method: "POST", url: base + visitorPath("session"), body, signal });
    if (signal.aborted) return LOST;
    if (answer.status === "refused" && asked !== undefined && NO_LONGER_RESTORABLE.includes(answer.problem.code)) {
      if (stored === asked) forgetToken();
      restore = undefined;
      return shakeHands(identity);
    }
    if (answer.status !== "done") {
      return answer.status === "refused" && isRetryable(answer.problem)
        ? { status: "lost", retryAfterMs: answer.retryAfterMs }
        : answer;
    }
    const response = readSessionResponse(answer.json);
    if (response === null) return LOST;
    // Another page of this browser came first, or signed out: nothing was written yet as the visitor this one would be.
    if (identity === undefined && visitor === null && (asked === undefined) === (storage.get(key) !== null)) {
      return shakeHands();
    }
    if (identity === undefined && visitor !== null && visitor.id !== response.snapshot.visitor.id) {
      const isOtherCustomer = visitor.identified && response.snapshot.visitor.identified;
      if (isOtherCustomer && parseCursor(response.cursor).epoch === epoch) return end();
      // The own record is no longer to be had: another tab may have gone on already.
      if (!follows && stored !== undefined && stored !== asked) {
        follows = true;
        return shakeHands();
      }
    }
    if (identity !== undefined || stored === asked) keepToken(response);
    opened(response, askedAt, identity !== undefined);
    return { status: "done" };
  }

  function keepToken({ restore: value, cursor, snapshot }: SessionResponse): void {
    const { id, identified } = snapshot.visitor;
    storage.set(key, value);
    storage.remove(whoseKey);
    if (identified) storage.set(whoseKey, JSON.stringify({ id, identified, epoch: parseCursor(cursor).epoch }));
  }

  function forgetToken(): void {
    storage.remove(key);
    storage.remove(whoseKey);
  }

  function end(): Handshake {
    options.onEnded();
    return LOST;
  }

  function opened(response: SessionResponse, askedAt: number, identified: boolean): void {
    serverClock.observe(response.now, askedAt);
    ({ token, expiresAt } = response);
    ({ restore } = response);
    ({ visitor } = response.snapshot);
    follows = false;
    epoch = parseCursor(response.cursor).epoch;
    const nextFeed = `${epoch}/${response.snapshot.visitor.id}`;
    const replaces = stale || identified || nextFeed !== feed;
    feed = nextFeed;
    stale = false;
    wish = undefined;
    clock.clearTimeout(renewal);
    renewal = clock.setTimeout(() => void renew(), Math.max(1_000, (response.expiresAt - response.now) * RENEW_AT));
    options.onOpened(response, replaces);
  }

  function run(start: () => Promise<Handshake>): Promise<Handshake> {
    const own = start().finally(() => {
      if (pending === own) pending = null;
    });
    pending = own;
    return own;
  }

  async function afterPending(identity: string, { signal } = life): Promise<Handshake> {
    await pending;
    if (signal.aborted) return LOST;
    return pending === null ? run(() => shakeHands(identity)) : afterPending(identity);
  }

  async function open(): Promise<Handshake> {
    if (pending !== null) return pending;
    const result = await run(async () => {
      const answer = await shakeHands(wish);
      if (answer.status !== "refused" || wish === undefined) return answer;
      wish = undefined;
      return shakeHands();
    });
    if (result.status === "refused") options.onRefused(result.problem);
    return result;
  }

  async function renew(): Promise<void> {
    const result = await open();
    if (result.status === "lost" && feed !== "") renewal = clock.setTimeout(() => void renew(), RENEW_AGAIN_MS);
  }

  async function ensure(): Promise<string> {
    // After a day asleep a timer may come before the renewal: what has ended would only be refused.
    if (token !== null && serverClock.now() < expiresAt) return token;
    const result = await open();
    if (result.status === "lost") throw new RetryLater(result.retryAfterMs);
    if (token === null) throw new RetryLater(0);
    return token;
  }

  function reset(): void {
    life.abort();
    life = new AbortController();
    clock.clearTimeout(renewal);
    pending = null;
    token = null;
    restore = undefined;
    follows = true;
    visitor = null;
    feed = "";
    stale = true;
    wish = undefined;
  }

  return {
    token: () => token,
    isOpened: () => feed !== "",
    epoch: () => epoch,
    isRestorable: () => [key, unsentKey(key), filesKey(key)].some((name) => storage.get(name) !== null),
    restores: () => (readJson(storage.get(whoseKey) ?? "") ?? null) as Whose | null,
    ensure,
    invalidate(refused) {
      if (token === refused) token = null;
    },
    invalidateState(follow) {
      token = null;
      follows ||= follow;
      stale = true;
    },
    async identify(identity) {
      const { signal } = life;
      const result = await afterPending(identity);
      if (!signal.aborted) wish = result.status === "lost" ? identity : undefined;
      if (wish !== undefined) token = null;
      if (result.status === "done") return { ok: true };
      if (result.status === "lost") return UNHEARD;
      const { code, title } = result.problem;
      return { ok: false, code, title };
    },
    forget() {
      reset();
      forgetToken();
    },
    stop: reset,
  };
}
