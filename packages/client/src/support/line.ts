import {
  formatCursor,
  parseCursor,
  readCursor,
  readFeedEvent,
  readHeartbeat,
  readMoment,
  readResync,
  visitorPath,
  type Problem,
  type SessionResponse,
} from "@warmline/protocol";
import type { IdentifyResult } from "../client.ts";
import { createConnection, RetryLater } from "../connection/connection.ts";
import { readJson } from "../connection/read-json.ts";
import type { Frame } from "../connection/event-stream.ts";
import type { Clock, Random } from "../core/clock.ts";
import { mayBeOnline } from "../core/online.ts";
import type { ServerClock } from "../core/server-clock.ts";
import type { Store } from "../core/store.ts";
import type { SupportState } from "../state.ts";
import { listenForPageLife } from "../tabs/page-life.ts";
import type { TabRole } from "../tabs/tabs.ts";
import { createFollowing } from "./following.ts";
import { createLineState } from "./line-state.ts";
import { moveTo, takeMoment, takeStreamed } from "./reduce.ts";
import type { Pages } from "./pages.ts";
import { createSession, ENDED, UNHEARD, type SessionOptions } from "./session.ts";
import { takeSnapshot } from "./snapshot.ts";
import { isNewRecord, type Whose } from "./whose.ts";

export interface LineOptions extends Omit<SessionOptions, "onOpened" | "onRefused" | "onEnded"> {
  store: Store<SupportState>;
  clock: Clock;
  random: Random;
  serverClock: ServerClock;
  fetch: typeof fetch;
  pages: Pages;
  /** Whom belongs to what an earlier page left here; null if that is not known. */
  load: () => Promise<Whose | null>;
  /** Something was taken in, within a batch. */
  onTaken: () => void;
  /**
   * There is a token to send with. `replaced` says that all that is known came anew,
   * `refusal` is the code by which the server had refused the session before.
   */
  onReady: (replaced: boolean, refusal: string | null) => void;
  /** What comes belongs to another customer than what was written here. */
  onOtherCustomer: () => void;
  /** What was written here was meant for a record that this server does not have. */
  onNewRecord: () => void;
  onRefused: (problem: Problem) => void;
  /** Another tab signed the customer out, or somebody else in. */
  onEnded: () => void;
  onLive: () => void;
  /** The server, or whoever looks at the page again, has this page say that somebody is here. */
  onAsked: () => void;
  /** The page is put aside, where it can do nothing. */
  onAway: () => void;
}

/** The session and the stream as one thing: it is up, or it is being brought up, or nobody wants it. */
export function createLine(options: LineOptions) {
  const { base, store, clock, serverClock, pages } = options;
  let identifying = 0;
  let generation = 0;
  let wanted = false;
  let ended = false;
  let refusal: string | null = null;
  let before: Whose | null = null;
  let ignorePageLife: (() => void) | null = null;
  // Whether a stream was asked for by the present session: it brings the events of that session’s record.
  let asked = false;

  const session = createSession({ ...options, onOpened, onRefused });
  const connection = createConnection({
    ...options,
    async request() {
      if (!(await load())) throw new RetryLater(0);
      const token = await session.ensure();
      // A follower hears from its leader: its own stream ends here.
      await pages.join(visitorId());
      asked = true;
      const cursor = formatCursor(session.epoch(), store.get().seq);
      return {
        url: `${base}${visitorPath("stream")}?cursor=${encodeURIComponent(cursor)}`,
        headers: { authorization: `Bearer ${token}` },
      };
    },
    onUnauthorized() {
      asked = false;
      session.invalidate(session.token());
    },
    onFrames(frames) {
      pages.tellFrames(frames);
      takeFrames(frames);
      if (frames.some(({ event }) => event === "hello" || event === "heartbeat")) options.onAsked();
    },
    onSight: options.onAsked,
    onState(next) {
      asked &&= next.status === "connecting" || next.status === "live";
      if (pages.role() === "follower") return;
      store.batch(() => {
        lineState.set(next);
        if (next.status === "live") options.onLive();
      });
    },
  });
  const lineState = createLineState(store, clock);
  const following = createFollowing({
    ...options,
    connection,
    isFollower: () => pages.role() === "follower",
    seq: () => store.get().seq,
    takeFrames,
  });

  const status = () => store.get().connection.status;
  const visitorId = () => store.get().visitor?.id ?? "";

  /** Finds what an earlier page left. Gives whether the line goes on: it may have ended meanwhile. */
  async function load(): Promise<boolean> {
    const own = generation;
    const found = await options.load();
    if (own === generation) before ??= found;
    return own === generation;
  }

  function takeFrames(frames: readonly Frame[]): void {
    store.batch(() => {
      frames.forEach(takeFrame);
      options.onTaken();
    });
  }

  function connect(): void {
    if (wanted && identifying === 0 && pages.role() !== "follower") connection.start();
  }

  /** The browser lays the page aside: others are to lead meanwhile. */
  function rest(): void {
    connection.stop();
    pages.leave();
    options.onAway();
  }

  /** Goes on, unless the customer has been signed out meanwhile, or somebody else in. */
  function comeBack(): void {
    const { visitor } = store.get();
    if (visitor?.identified && session.restores()?.id !== visitor.id) options.onEnded();
    else connect();
  }

  function onOpened(response: SessionResponse, replaces: boolean): void {
    const { expiresAt, snapshot, cursor } = response;
    const isSameStore = before?.epoch === session.epoch();
    const known = before;
    before = { id: snapshot.visitor.id, identified: snapshot.visitor.identified, epoch: session.epoch() };
    store.batch(() => {
      if (isSameStore && known?.identified && known.id !== snapshot.visitor.id) options.onOtherCustomer();
      store.update((state) => {
        const isSameFeed = isSameStore && known?.id === snapshot.visitor.id;
        const next = replaces
          ? takeSnapshot(state, snapshot, parseCursor(cursor).seq, serverClock.now(), isSameFeed)
          : state;
        return { ...next, session: { status: "ready", expiresAt } };
      });
      if (known !== null && isNewRecord(known, snapshot.visitor, isSameStore)) options.onNewRecord();
      tellReady(replaces);
      if (replaces) options.onTaken();
    });
    if (replaces && asked) connection.reconnect();
    if (replaces && pages.role() === "follower") following.catchUp();
    // Whoever signs in as another customer belongs among that customer’s pages.
    if (pages.role() !== null) void pages.join(snapshot.visitor.id);
  }

  function tellReady(replaced: boolean): void {
    options.onReady(replaced, refusal);
    refusal = null;
  }

  function onRefused(problem: Problem): void {
    refusal = problem.code;
    wanted = false;
    store.batch(() => {
      store.update((state) => ({ ...state, session: { status: "refused", problem } }));
      connection.stop();
      options.onRefused(problem);
    });
  }

  function takeFrame({ event, id, data }: Frame): void {
    const json = readJson(data);
    if (event === "feed") takeFeedFrame(json, id);
    else if (event === "moment") {
      const moment = readMoment(json);
      if (moment !== null) store.update((state) => takeMoment(state, moment, serverClock.now()));
    } else if (event === "hello" || event === "heartbeat") {
      const told = readHeartbeat(json);
      if (told !== null) serverClock.observe(told.now);
    } else if (event === "resync") {
      session.invalidateState(readResync(json)?.reason === "identity-changed");
      if (pages.role() === "follower") following.catchUp();
      else connection.renew();
    }
  }

  function takeFeedFrame(json: unknown, id: string | null): void {
    const event = readFeedEvent(json);
    const cursor = readCursor(id);
    store.update((state) => {
      const next = event === null ? state : takeStreamed(state, event);
      return cursor === null ? next : moveTo(next, parseCursor(cursor).seq);
    });
  }

  function start(): void {
    if (ended) return;
    wanted = true;
    store.batch(() => {
      store.update((state) => {
        const isKnown = state.session.status === "ready" || state.session.status === "opening";
        return isKnown ? state : { ...state, session: { status: "opening" } };
      });
      ignorePageLife ??= listenForPageLife({ onAway: rest, onBack: comeBack });
      // Signing in stops the old stream first and makes the new one at its end.
      connect();
    });
  }

  function end(): void {
    generation += 1;
    wanted = false;
    before = null;
    ignorePageLife?.();
    ignorePageLife = null;
    following.end();
    connection.stop();
    pages.leave();
    session.stop();
  }

  return {
    session,
    start,
    /** Whether the outbox may send. */
    isReady: () => identifying === 0 && session.isOpened() && (status() === "live" || mayBeOnline()),
    reconnect() {
      if (pages.role() === "follower") pages.wish({ type: "reconnect" });
      else if (status() !== "connecting") connection.reconnect();
    },
    /** Begins or ends the own stream, as the role among the pages asks. */
    onRole(role: TabRole) {
      store.update((state) => ({ ...state, tab: role }));
      following.end();
      if (role !== "follower") return connect();
      lineState.rest();
      connection.stop();
      following.catchUp();
    },
    following,
    /** The server answered a write. */
    heard: connection.nudge,
    /** Whom what is written here belongs to, as far as is known. */
    whose: () => before ?? session.restores(),
    async identify(identity: string): Promise<IdentifyResult> {
      if (ended) return ENDED;
      const was = store.get().session;
      const own = generation;
      identifying += 1;
      connection.stop();
      if (was.status === "idle") store.update((state) => ({ ...state, session: { status: "opening" } }));
      const result = (await load()) ? await session.identify(identity) : UNHEARD;
      identifying -= 1;
      if (own !== generation) {
        connect();
        return ended ? ENDED : result;
      }
      store.batch(() => {
        wanted ||= result.ok;
        if (!wanted && was.status === "idle") store.update((state) => ({ ...state, session: was }));
        if (identifying > 0) return;
        if (session.token() !== null) tellReady(false);
        if (wanted) start();
      });
      return result;
    },
    /** Forgets the customer here. */
    end,
    /** Forgets the customer, here and in the storage. */
    forget() {
      end();
      session.forget();
    },
    /** Ends it for good. */
    stop() {
      ended = true;
      end();
    },
  };
}
