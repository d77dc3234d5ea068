import {
  Cursor,
  formatCursor,
  parseCursor,
  ROUTES,
  type Resync,
  type Seq,
  type SiteState,
  type Wait,
} from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import type { News } from "../app/hub.ts";
import { isSameShown, RETELL_MS, waitOf, type Line } from "../app/line/line.ts";
import { checkRecord } from "../app/own-record.ts";
import type { VisitorClaims } from "../identity/tokens.ts";
import { readFeed } from "../storage/feed.ts";
import { findVisitor } from "../storage/visitors.ts";
import { authenticateVisitor, type VisitorAuth } from "./auth.ts";
import { FeedReader } from "./feed-reader.ts";
import type { Http } from "./http.ts";
import { Poll } from "./poll.ts";
import { isRefusal, problemResponse, refusalResponse } from "./problem.ts";
import { eventStream, type Outgoing } from "./stream.ts";

const MOST_STREAMS = 20;
const PAGE = 50;
const LONGEST_WAIT = 25;
const WAIT = /^\d{1,2}$/;

/** The visitor’s stream: every event after the cursor, then what happens, and the moments between. With `wait` it is a poll. */
export function visitorStreamRoutes(http: Http, context: AppContext): void {
  http.get(ROUTES.stream, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const cursor = c.req.query("cursor") ?? "";
    if (!v.is(Cursor, cursor)) return problemResponse("invalid-request", "cursor: must be `epoch:seq`");
    const wait = c.req.query("wait");
    if (wait !== undefined && (!WAIT.test(wait) || Number(wait) > LONGEST_WAIT))
      return problemResponse("invalid-request", `wait: must be whole seconds from 0 to ${LONGEST_WAIT}`);
    const { siteId, visitorId } = auth.claims;
    // Whoever polls asks each time; that a stream is open says nothing of who is behind it.
    if (wait !== undefined) context.lines.heard(siteId, visitorId);
    if (context.hub.countVisitor(siteId, visitorId) >= MOST_STREAMS)
      return problemResponse("too-many-requests", `At most ${MOST_STREAMS} streams at once.`);
    const waitMs = wait === undefined ? null : Number(wait) * 1_000;
    const kind = waitMs === null ? "visitor" : "poll";
    return eventStream(context, kind, c.req.raw, (out) => new VisitorStream(context, auth, cursor, waitMs, out).open());
  });
}

class VisitorStream {
  readonly #context: AppContext;
  readonly #auth: VisitorAuth;
  readonly #cursor: string;
  readonly #out: Outgoing;
  readonly #reader: FeedReader;
  readonly #poll: Poll | null;
  /** How far the feed has come meanwhile, until it is known that this token opens it; null from then on. */
  #early: Seq | null = 0;
  #timer: unknown = null;
  #wait: Wait | null = null;
  #site: SiteState | null = null;

  /** @param waitMs how long a poll waits for news; null for a stream */
  constructor(context: AppContext, auth: VisitorAuth, cursor: string, waitMs: number | null, out: Outgoing) {
    this.#context = context;
    this.#auth = auth;
    this.#cursor = cursor;
    this.#out = out;
    const { storage, clock } = context.options;
    const { visitorId } = auth.claims;
    this.#reader = new FeedReader({
      after: parseCursor(cursor).seq,
      read: (after) => readFeed(storage.db, visitorId, after, PAGE),
      ready: () => out.ready(),
      emit: ({ audience, seq, event }) => {
        if (audience !== "both") return;
        out.send("feed", event, formatCursor(storage.epoch, seq));
        this.#poll?.note();
      },
      onStall: () => out.end("slow-consumer"),
      onError: (error) => this.#fail(error),
    });
    const told = () => this.#reader.caughtUp();
    this.#poll = waitMs === null ? null : new Poll({ clock, waitMs, told, end: () => out.close() });
  }

  /** Begins. Returns what to do when the stream is over. */
  open(): () => void {
    const { hub, options } = this.#context;
    const { siteId, visitorId } = this.#auth.claims;
    // Listening comes first: what happens while the rest is being read must not be missed.
    const stopListening = hub.joinVisitor(siteId, visitorId, (news) => this.#hear(news));
    this.#begin().catch((error: unknown) => this.#fail(error));
    this.#retell();
    return () => {
      options.clock.clearTimeout(this.#timer);
      this.#poll?.stop();
      this.#reader.stop();
      stopListening();
    };
  }

  async #begin(): Promise<void> {
    const found = await goOn(this.#context, this.#auth.claims, this.#cursor);
    if ("reason" in found) {
      this.#resync(found);
      return;
    }
    this.#reader.reach(Math.max(found.seq, this.#early ?? 0));
    this.#early = null;
    this.#tellWriting();
    if (this.#poll) await this.#reader.caughtUp();
    await this.#tellAll();
    this.#poll?.wait();
  }

  #hear(news: News): void {
    switch (news.type) {
      case "events":
        if (news.events.some(({ event }) => event.type === "visitor.changed" && event.visitor.erasedAt !== undefined))
          this.#resync({ reason: "identity-changed" });
        else if (this.#early === null) this.#reader.offer(news.prev, news.events);
        else this.#early = Math.max(this.#early, news.events.at(-1)?.seq ?? 0);
        return;
      case "head":
        if (checkRecord(news.row, this.#auth.claims)) this.#resync({ reason: "identity-changed" });
        else if (this.#early === null) this.#reader.reach(news.row.seq);
        return;
      case "moment":
        if (this.#early !== null) return;
        this.#out.send("moment", news.moment);
        this.#poll?.note();
        return;
      case "moved":
        // Who signed in already has a token of the new kind; only what was anonymous is over.
        if (this.#auth.claims.identifiedUntil === null) this.#resync({ reason: "identity-changed" });
        return;
      case "site-state":
        if (this.#tellSite(news.site)) this.#poll?.note();
        return;
      case "line":
        if (this.#tellWait(news.line)) this.#poll?.note();
        return;
    }
  }

  #resync(resync: Resync): void {
    this.#context.meters.resyncs[resync.reason] += 1;
    this.#out.send("resync", resync);
    this.#out.close();
  }

  /** What is being written now, as it stands: the words that follow join on to it. */
  #tellWriting(): void {
    const { siteId, visitorId } = this.#auth.claims;
    for (const delta of this.#context.writing.of(siteId, visitorId)) this.#out.send("moment", delta);
  }

  async #tellAll(): Promise<void> {
    const { options, states, lines } = this.#context;
    const { site } = this.#auth;
    this.#tellSite(await states.read(options.sites.get(site.id) ?? site));
    this.#tellWait(await lines.read(site.id));
  }

  /** Returns whether that was news. */
  #tellSite(site: SiteState): boolean {
    if (this.#site && site.version <= this.#site.version) return false;
    this.#site = site;
    this.#out.send("moment", { type: "site", site });
    return true;
  }

  /** Returns whether that was told. */
  #tellWait(line: Line, always = false): boolean {
    const wait = waitOf(line, this.#auth.claims.visitorId, this.#context.options.clock.now());
    if (!always && this.#wait && isSameWait(this.#wait, wait)) return false;
    this.#wait = wait;
    this.#out.send("moment", { type: "wait", wait });
    return true;
  }

  #retell(): void {
    const { clock } = this.#context.options;
    const { identifiedUntil } = this.#auth.claims;
    const left = identifiedUntil === null ? RETELL_MS : Math.max(0, identifiedUntil - clock.now());
    this.#timer = clock.setTimeout(
      () => {
        if (identifiedUntil !== null && clock.now() >= identifiedUntil) {
          this.#out.close();
          return;
        }
        this.#retell();
        this.#tellWaitAgain().catch((error: unknown) => this.#fail(error));
      },
      Math.min(RETELL_MS, left),
    );
  }

  async #tellWaitAgain(): Promise<void> {
    this.#tellWait(await this.#context.lines.read(this.#auth.site.id), true);
  }

  #fail(error: unknown): void {
    this.#context.options.log.error("a stream broke", { error: String(error) });
    this.#out.close();
  }
}

/** How far the feed has come, or why it cannot go on from this cursor. */
async function goOn({ options }: AppContext, claims: VisitorClaims, cursor: string): Promise<Resync | { seq: Seq }> {
  const { epoch, seq } = parseCursor(cursor);
  if (epoch !== options.storage.epoch) return { reason: "epoch" };
  const row = await findVisitor(options.storage.db, claims.visitorId);
  if (checkRecord(row, claims)) return { reason: "identity-changed" };
  const last = row?.seq ?? 0;
  if (seq > last) return { reason: "epoch" };
  return seq < (row?.feed_after ?? 0) ? { reason: "too-old" } : { seq: last };
}

/** Whether two waits say the same, whenever they say it. */
function isSameWait(a: Wait, b: Wait): boolean {
  return (
    a.conversationId === b.conversationId &&
    a.place === b.place &&
    a.agentsAvailable === b.agentsAvailable &&
    a.turnUntil === b.turnUntil &&
    isSameShown(a, b)
  );
}
