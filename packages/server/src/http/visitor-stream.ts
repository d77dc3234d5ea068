import { Cursor, formatCursor, parseCursor, ROUTES, type Resync, type SiteState, type Wait } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import type { News } from "../app/hub.ts";
import { RETELL_MS, waitOf, type Line } from "../app/line.ts";
import { checkRecord } from "../app/own-record.ts";
import type { VisitorClaims } from "../identity/tokens.ts";
import { readFeed } from "../storage/feed.ts";
import { findVisitor } from "../storage/visitors.ts";
import { authenticateVisitor, type VisitorAuth } from "./auth.ts";
import { FeedReader } from "./feed-reader.ts";
import type { Http } from "./http.ts";
import { isRefusal, problemResponse, refusalResponse } from "./problem.ts";
import { eventStream, type Outgoing } from "./stream.ts";

const MOST_STREAMS = 20;
const PAGE = 50;

/** The visitor’s stream: every event after the cursor, then what happens, and the moments between. */
export function visitorStreamRoutes(http: Http, context: AppContext): void {
  http.get(ROUTES.stream, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const cursor = c.req.query("cursor") ?? "";
    if (!v.is(Cursor, cursor)) return problemResponse("invalid-request", "cursor: must be `epoch:seq`");
    const { siteId, visitorId } = auth.claims;
    if (context.hub.countVisitor(siteId, visitorId) >= MOST_STREAMS)
      return problemResponse("too-many-requests", `At most ${MOST_STREAMS} streams at once.`);
    return eventStream(context, c.req.raw, (out) => new VisitorStream(context, auth, cursor, out).open());
  });
}

class VisitorStream {
  readonly #context: AppContext;
  readonly #auth: VisitorAuth;
  readonly #cursor: string;
  readonly #out: Outgoing;
  readonly #reader: FeedReader;
  #timer: unknown = null;
  #wait: Wait | null = null;
  #site: SiteState | null = null;

  constructor(context: AppContext, auth: VisitorAuth, cursor: string, out: Outgoing) {
    this.#context = context;
    this.#auth = auth;
    this.#cursor = cursor;
    this.#out = out;
    const { storage } = context.options;
    const { visitorId } = auth.claims;
    this.#reader = new FeedReader({
      after: parseCursor(cursor).seq,
      read: (after) => readFeed(storage.db, visitorId, after, PAGE),
      ready: () => out.ready(),
      emit: ({ audience, seq, event }) => {
        if (audience === "both") out.send("feed", event, formatCursor(storage.epoch, seq));
      },
      onError: (error) => this.#fail(error),
    });
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
      this.#reader.stop();
      stopListening();
    };
  }

  async #begin(): Promise<void> {
    const resync = await whyNot(this.#context, this.#auth.claims, this.#cursor);
    if (resync) {
      this.#resync(resync);
      return;
    }
    this.#reader.catchUp();
    await this.#tellAll();
  }

  #hear(news: News): void {
    switch (news.type) {
      case "events":
        this.#reader.offer(news.prev, news.events);
        return;
      case "moment":
        this.#out.send("moment", news.moment);
        return;
      case "moved":
        // Who signed in already has a token of the new kind; only what was anonymous is over.
        if (this.#auth.claims.identifiedUntil === null) this.#resync({ reason: "identity-changed" });
        return;
      case "site-state":
        this.#tellSite(news.site);
        return;
      case "line":
        this.#tellWait(news.line);
        return;
    }
  }

  #resync(resync: Resync): void {
    this.#out.send("resync", resync);
    this.#out.close();
  }

  async #tellAll(): Promise<void> {
    const { options, states, lines } = this.#context;
    const { site } = this.#auth;
    this.#tellSite(await states.read(options.sites.get(site.id) ?? site));
    this.#tellWait(await lines.read(site.id));
  }

  #tellSite(site: SiteState): void {
    if (this.#site && site.version <= this.#site.version) return;
    this.#site = site;
    this.#out.send("moment", { type: "site", site });
  }

  #tellWait(line: Line, always = false): void {
    const wait = waitOf(line, this.#auth.claims.visitorId, this.#context.options.clock.now());
    if (!always && this.#wait && isSameWait(this.#wait, wait)) return;
    this.#wait = wait;
    this.#out.send("moment", { type: "wait", wait });
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

/** Why the feed cannot go on from this cursor, or null. */
async function whyNot({ options }: AppContext, claims: VisitorClaims, cursor: string): Promise<Resync | null> {
  const { epoch, seq } = parseCursor(cursor);
  if (epoch !== options.storage.epoch) return { reason: "epoch" };
  const row = await findVisitor(options.storage.db, claims.visitorId);
  if (checkRecord(row, claims)) return { reason: "identity-changed" };
  return seq > (row?.seq ?? 0) ? { reason: "epoch" } : null;
}

/** Whether two waits say the same, whenever they say it. */
function isSameWait(a: Wait, b: Wait): boolean {
  return JSON.stringify({ ...a, asOf: 0, validUntil: 0 }) === JSON.stringify({ ...b, asOf: 0, validUntil: 0 });
}
