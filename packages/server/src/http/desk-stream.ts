import { ROUTES, type Inbox } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import type { News } from "../app/hub.ts";
import { deskLineOf, type Line } from "../app/line/line.ts";
import { readHeads, readInbox } from "../storage/inbox.ts";
import { authenticateAgent, checkSignIn, type AgentAuth } from "./auth.ts";
import { toDeskEvent } from "./desk-event.ts";
import type { Http } from "./http.ts";
import { isRefusal, refusalResponse } from "./problem.ts";
import { eventStream, type Outgoing } from "./stream.ts";

const DIGEST_MS = 30_000;
/** As much is kept for a desk that has not taken its inbox yet. */
const MOST_EARLY = 1_000;

/** The desk’s stream: the inbox, then every event of the site with the place of the one before it. */
export function deskStreamRoutes(http: Http, context: AppContext): void {
  http.get(ROUTES.deskStream, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    return eventStream(context, "desk", c.req.raw, (out) => new DeskStream(context, auth, out).open());
  });
}

class DeskStream {
  readonly #context: AppContext;
  readonly #auth: AgentAuth;
  readonly #out: Outgoing;
  /** What was heard before the inbox was sent; null afterwards. */
  #early: News[] | null = [];
  #timer: unknown = null;

  constructor(context: AppContext, auth: AgentAuth, out: Outgoing) {
    this.#context = context;
    this.#auth = auth;
    this.#out = out;
  }

  /** Begins. Returns what to do when the stream is over. */
  open(): () => void {
    const { hub, presence, siteChanged, options } = this.#context;
    const { siteId, agentId } = this.#auth.claims;
    const fail = (error: unknown) => this.#fail(error);
    const stopListening = hub.joinDesk(siteId, (news) => {
      if (!this.#early) this.#tell(news);
      else if (this.#early.push(news) > MOST_EARLY) this.#out.end("slow-consumer");
    });
    const { changed, leave } = presence.enter(siteId, agentId);
    if (changed) siteChanged(siteId).catch(fail);
    this.#begin().catch(fail);
    this.#digest();
    return () => {
      options.clock.clearTimeout(this.#timer);
      stopListening();
      if (leave()) siteChanged(siteId).catch(fail);
    };
  }

  async #begin(): Promise<void> {
    const { options, states, lines } = this.#context;
    const { site } = this.#auth;
    const { entries, heads } = await options.storage.snapshot((tx) => readInbox(tx, site.id));
    const state = await states.read(options.sites.get(site.id) ?? site);
    this.#out.send("inbox", { entries, heads, site: state } satisfies Inbox);
    // An inbox may be larger than what a slow reader is allowed to owe.
    await this.#out.ready();
    const early = this.#early ?? [];
    this.#early = null;
    for (const news of early) if (!isIn(heads, news)) this.#tell(news);
    // Whatever of an answer came too early: this is how it stands, and the words that follow join on to it.
    for (const delta of this.#context.writing.of(site.id)) this.#out.send("moment", delta);
    this.#tellLine(await lines.read(site.id));
  }

  #tell(news: News): void {
    if (news.type === "events") for (const event of news.events) this.#out.send("feed", toDeskEvent(event));
    if (news.type === "moment") this.#out.send("moment", news.moment);
    if (news.type === "line") this.#tellLine(news.line);
    if (news.type === "site-state") this.#out.send("moment", { type: "site", site: news.site });
  }

  #tellLine(line: Line): void {
    this.#out.send("moment", { type: "line", line: deskLineOf(line) });
  }

  #digest(): void {
    this.#timer = this.#context.options.clock.setTimeout(() => {
      this.#digest();
      this.#tellHeads().catch((error: unknown) => this.#fail(error));
    }, DIGEST_MS);
  }

  async #tellHeads(): Promise<void> {
    const { claims } = this.#auth;
    if (await checkSignIn(this.#context, claims)) this.#out.close();
    else this.#out.send("digest", { heads: await readHeads(this.#context.options.storage.db, claims.siteId) });
  }

  #fail(error: unknown): void {
    this.#context.options.log.error("a desk stream broke", { error: String(error) });
    this.#out.close();
  }
}

/** Whether the inbox tells of these events already. */
function isIn(heads: Inbox["heads"], news: News): boolean {
  return news.type === "events" && (news.events.at(-1)?.seq ?? 0) <= (heads[news.visitorId] ?? 0);
}
