import { path, readDeskSession, type DeskSession, type Problem } from "@warmline/protocol";
import {
  backoffMs,
  createHttp,
  report,
  type Clock,
  type HttpAnswer,
  type Random,
  type ServerClock,
  type Store,
} from "@warmline/client/core";
import { INITIAL_STATE, type DeskState, type OpeningTrouble, type SignInRefusal } from "./state.ts";
import { heardTaking } from "./taking.ts";
import { wrongPath } from "./wrong-path.ts";

// A token is renewed this long before its end, so that no request meets an expired one.
const RENEW_MS = 60_000;
const SIGNED_OUT: Access = { status: "signed-out" };

/** What a request needs to be allowed, or why it cannot have it. */
export type Access =
  | { status: "ready"; token: string }
  | { status: "signed-out" }
  | { status: "unreachable"; afterMs: number };

export interface Session {
  /** Opens the desk with a one-time link's secret, or with the cookie alone. */
  open(secret: string | null): void;
  /** The present token; a new one if it has ended or is about to. */
  access(): Promise<Access>;
  /** Forgets the token that the server refused. */
  expire(): void;
  signOut(): void;
  stop(): void;
}

interface SessionOptions {
  server: string;
  store: Store<DeskState>;
  fetch: typeof fetch;
  clock: Clock;
  random: Random;
  time: ServerClock;
  /** Somebody else sits here now; what is known is still that of whoever did before. */
  onOther(): void;
  /** There is a token. */
  onReady(): void;
  onSignedOut(): void;
}

/** Keeps the agent signed in: the cookie only mints short bearer tokens, which live in memory. */
export function createSession(options: SessionOptions): Session {
  const { server, store, clock, random, time } = options;
  const fetchWithCookie: typeof fetch = (input, init) => options.fetch(input, { ...init, credentials: "same-origin" });
  const http = createHttp({ fetch: fetchWithCookie, clock });
  let token: { value: string; expiresAt: number } | null = null;
  let renewal: Promise<Access> | null = null;
  let timer: unknown = null;
  let attempt = 0;
  let hasReported = false;
  let life = new AbortController();

  const post = (to: string, body: unknown): Promise<HttpAnswer> =>
    http({ method: "POST", url: server + to, body, signal: life.signal });

  /** Leaves whatever is under way: its answer counts no more. */
  function restart(): void {
    life.abort();
    life = new AbortController();
    renewal = null;
    clock.clearTimeout(timer);
  }

  function refuse(refused: SignInRefusal | null): Access {
    token = null;
    clock.clearTimeout(timer);
    store.update((state) => ({ ...state, session: { status: "signed-out", refused } }));
    options.onSignedOut();
    return SIGNED_OUT;
  }

  function accept(session: DeskSession): Access {
    token = { value: session.token, expiresAt: session.expiresAt };
    attempt = 0;
    time.observe(session.now);
    const { agent, site, expiresAt, cannotServe, guide } = session;
    const { me, site: siteBefore } = store.get();
    const isOther = me !== null && (me.id !== agent.id || siteBefore?.id !== site.id);
    if (isOther) options.onOther();
    store.update((before) => {
      const state = isOther ? INITIAL_STATE : before;
      const taking = heardTaking(state.taking, session.taking);
      const ready = { status: "ready", expiresAt } as const;
      return { ...state, me: agent, site: state.site ?? site, taking, cannotServe, guide, session: ready };
    });
    clock.clearTimeout(timer);
    timer = clock.setTimeout(() => void access(), Math.max(1_000, expiresAt - time.now() - RENEW_MS));
    options.onReady();
    return { status: "ready", token: session.token };
  }

  function take(json: unknown): Access {
    const session = readDeskSession(json);
    if (session !== null) return accept(session);
    if (!hasReported) report(new TypeError(`The answer to signing in is not understood: ${wrongPath(json)} is wrong.`));
    hasReported = true;
    return tryLater("not-understood", 0);
  }

  async function mint(otherwise: SignInRefusal | null): Promise<Access> {
    const { signal } = life;
    const answer = await post(path("deskSession"), {});
    if (signal.aborted) return SIGNED_OUT;
    if (answer.status === "done") return take(answer.json);
    if (answer.status === "refused" && answer.problem.status < 500 && answer.problem.status !== 429) {
      return refuse(otherwise ?? refusalOf(answer.problem));
    }
    return tryLater("unreachable", answer.retryAfterMs);
  }

  async function signIn(secret: string): Promise<Access> {
    const { signal } = life;
    const answer = await post(path("deskSignIn"), { link: secret });
    if (signal.aborted) return SIGNED_OUT;
    if (answer.status === "done") return take(answer.json);
    if (answer.status === "lost") return refuse("unreachable");
    // A used link may be the one that signed this very browser in.
    const { code } = answer.problem;
    return code === "link-refused" ? mint("link-refused") : refuse(refusalOf(answer.problem) ?? "other");
  }

  function tryLater(trouble: OpeningTrouble, floorMs: number): Access {
    const afterMs = backoffMs(attempt, random, floorMs);
    attempt += 1;
    store.update((state) =>
      state.session.status === "opening" ? { ...state, session: { status: "opening", trouble } } : state,
    );
    clock.clearTimeout(timer);
    timer = clock.setTimeout(() => void access(), afterMs);
    return { status: "unreachable", afterMs };
  }

  function renew(start: () => Promise<Access>): Promise<Access> {
    if (renewal !== null) return renewal;
    const own = start().finally(() => {
      if (renewal === own) renewal = null;
    });
    renewal = own;
    return own;
  }

  /** Ends the cookie. Until the server has heard of it, the next visit of this browser would be signed in. */
  async function endCookie(tries = 0): Promise<void> {
    const { signal } = life;
    const answer = await http({ method: "DELETE", url: server + path("deskSession"), body: {}, signal });
    if (signal.aborted) return;
    const isOver = answer.status === "done" || (answer.status === "refused" && answer.problem.status < 500);
    const refused = isOver ? null : "sign-out-unfinished";
    store.update((state) => ({ ...state, session: { status: "signed-out", refused } }));
    if (!isOver) timer = clock.setTimeout(() => void endCookie(tries + 1), backoffMs(tries, random));
  }

  async function access(): Promise<Access> {
    const { session } = store.get();
    if (session.status === "signed-out") return SIGNED_OUT;
    if (token !== null && token.expiresAt - time.now() > RENEW_MS) return { status: "ready", token: token.value };
    return renew(() => mint(session.status === "ready" ? "session-ended" : null));
  }

  return {
    open(secret) {
      if (secret !== null) restart();
      store.update((state) => ({ ...state, session: { status: "opening", trouble: null } }));
      void renew(() => (secret === null ? mint(null) : signIn(secret)));
    },
    access,
    expire: () => void (token = null),
    signOut() {
      restart();
      store.update(() => INITIAL_STATE);
      refuse(null);
      void endCookie();
    },
    stop: restart,
  };
}

function refusalOf({ code }: Problem): SignInRefusal | null {
  if (code === "insecure-transport" || code === "link-refused" || code === "session-ended") return code;
  return code === "not-authenticated" || code === "token-invalid" || code === "token-expired" ? null : "other";
}
