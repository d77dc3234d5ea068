import { FACES_3, path, type Id } from "@warmline/protocol";
import fc from "fast-check";
import type { Page } from "./page.ts";
import { FATES } from "./post.ts";
import type { Stage } from "./stage.ts";

/** What the script knows of its own course: how much trouble it has made. */
export interface Course {
  troubles: number;
}

const MOST_TROUBLES = 8;
const LONGEST = 40;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How many parcels arrive, and how many at a time. */
type Arrivals = [count: number, together: number];

/** One thing that somebody does, or that goes wrong, and how many parcels arrive before the next. */
class Step implements fc.AsyncCommand<Course, Stage> {
  readonly #name: string;
  readonly #act: (stage: Stage) => unknown;
  readonly #arrivals: Arrivals;
  readonly #isTrouble: boolean;

  constructor(name: string, act: (stage: Stage) => unknown, arrivals: Arrivals, isTrouble: boolean) {
    this.#name = name;
    this.#act = act;
    this.#arrivals = arrivals;
    this.#isTrouble = isTrouble;
  }

  check({ troubles }: Readonly<Course>): boolean {
    return !this.#isTrouble || troubles < MOST_TROUBLES;
  }

  async run(course: Course, stage: Stage): Promise<void> {
    if (this.#isTrouble) course.troubles += 1;
    await this.#act(stage);
    await stage.parcels.deliver(...this.#arrivals);
  }

  toString(): string {
    const [count, together] = this.#arrivals;
    return `${this.#name}, then ${count} arrive${together > 1 ? `, ${together} at a time` : ""}`;
  }
}

const arrivals: fc.Arbitrary<Arrivals> = fc.tuple(
  fc.nat(12),
  fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }) }),
);
const which = fc.nat(3);
const ms = fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 3_000, max: 60_000 }));

type Act<T> = (stage: Stage, given: T) => unknown;

function step<T>(name: string, given: fc.Arbitrary<T>, act: Act<T>, isTrouble = false): fc.Arbitrary<Step> {
  return fc
    .tuple(given, arrivals)
    .map(
      ([value, count]) => new Step(`${name} ${JSON.stringify(value)}`, (stage) => act(stage, value), count, isTrouble),
    );
}

const trouble = <T>(name: string, given: fc.Arbitrary<T>, act: Act<T>) => step(name, given, act, true);

/** Does something on one of the pages that are awake. */
function onPage<T>(act: (page: Page, given: T) => unknown): Act<[number, T]> {
  return ({ browser }, [index, given]) => {
    const pages = browser.open.filter(({ life }) => life.isAwake);
    const page = pages[index % (pages.length || 1)];
    return page && act(page, given);
  };
}

const nothing = fc.constant(null);
const pageAnd = <T>(given: fc.Arbitrary<T>) => fc.tuple(which, given);

/** The conversations that are there, the oldest first. */
async function conversations({ world }: Stage): Promise<{ id: Id; state: string; agent_id: string | null }[]> {
  return world.store.db.selectFrom("conversation").select(["id", "state", "agent_id"]).orderBy("id").execute();
}

/** Does something at the desk about one of the conversations. */
function atDesk(act: (stage: Stage, conversationId: Id) => void): Act<number> {
  return async (stage, index) => {
    const all = await conversations(stage);
    const one = all[index % (all.length || 1)];
    if (one) act(stage, one.id);
  };
}

const customer = [
  step(
    "types",
    pageAnd(fc.constant(false)),
    onPage((page, isTooLong) => page.type(isTooLong)),
  ),
  step(
    "types",
    pageAnd(fc.constant(false)),
    onPage((page, isTooLong) => page.type(isTooLong)),
  ),
  step(
    "types",
    pageAnd(fc.constant(false)),
    onPage((page, isTooLong) => page.type(isTooLong)),
  ),
  step(
    "types too much",
    pageAnd(nothing),
    onPage((page) => page.type(true)),
  ),
  step(
    "leaves a ticket",
    pageAnd(nothing),
    onPage((page) => page.leaveTicket()),
  ),
  step(
    "discards",
    pageAnd(which),
    onPage((page, item) => page.discard(item)),
  ),
  step(
    "retries",
    pageAnd(which),
    onPage((page, item) => page.retry(item)),
  ),
  step(
    "sees",
    pageAnd(nothing),
    onPage(({ client }) => client.chat.markSeen()),
  ),
  step(
    "leaves",
    pageAnd(nothing),
    onPage(({ client }) => client.chat.leave()),
  ),
  step(
    "rates",
    pageAnd(fc.constantFrom(...FACES_3, null)),
    onPage((page, face) => page.rate(face)),
  ),
  step(
    "reconnects",
    pageAnd(nothing),
    onPage(({ client }) => client.support.reconnect()),
  ),
];

const agent = [
  step(
    "agent takes and answers",
    which,
    atDesk((stage, conversationId) => {
      const { desk, ledger } = stage;
      const text = ledger.newText("answer");
      desk.write({ address: path("deskClaim", { conversationId, claimId: stage.newId() }), body: {} });
      desk.write({
        address: path("deskMessage", { conversationId, messageId: stage.newId() }),
        body: { text },
        done: () => ledger.said.push(text),
      });
    }),
  ),
  step(
    "agent ends",
    which,
    atDesk((stage, conversationId) => {
      const address = path("deskEnding", { conversationId, endingId: stage.newId() });
      stage.desk.write({ address, body: { reason: "solved" } });
    }),
  ),
];

const time = [
  step("time flows", ms, (stage, given) => stage.flow(given)),
  step("time flows", ms, (stage, given) => stage.flow(given)),
  trouble("time stalls", ms, ({ world }, given) => world.turn(given)),
];

const browser = (pages: number) => [
  trouble("a page opens", nothing, ({ browser: given }) => {
    if (given.open.length < pages) given.openPage();
  }),
  trouble("a page is gone", which, ({ browser: given }, index) => {
    const page = given.open[index % (given.open.length || 1)];
    if (page) given.kill(page);
  }),
  trouble("a page is frozen", pageAnd(nothing), (stage, given) =>
    onPage((page) => stage.browser.freeze(page))(stage, given),
  ),
  step("pages thaw", nothing, ({ browser: given }) => {
    for (const { life } of given.pages) life.thaw();
  }),
  trouble("storage fails", fc.constantFrom("blocked" as const, "full" as const), ({ browser: given }, fault) => {
    given.journal.fault = fault;
  }),
  step("storage works", nothing, ({ browser: given }) => {
    given.journal.fault = null;
  }),
  trouble("the clock jumps", fc.integer({ min: -DAY_MS, max: DAY_MS }), ({ browser: given }, skew) => {
    given.skew = skew;
  }),
  trouble("sleeps for an hour", nothing, async ({ browser: given, post, world }) => {
    for (const page of given.open) given.freeze(page);
    post.cutStreams();
    await world.turn(HOUR_MS);
    for (const { life } of given.pages) life.thaw();
  }),
];

const network = [
  trouble("next requests", fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 3 }), ({ post }, fates) => {
    post.fates.push(...fates);
  }),
  trouble("next requests", fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 3 }), ({ post }, fates) => {
    post.fates.push(...fates);
  }),
  step("copies arrive", nothing, ({ post }) => post.releaseCopies()),
  trouble("offline", nothing, ({ post }) => post.setOffline(true)),
  step("online", nothing, ({ post }) => post.setOffline(false)),
  trouble("streams break", nothing, ({ post }) => post.cutStreams()),
];

const server = [
  trouble("server drains", nothing, ({ server: given }) => given.drain()),
  trouble("server is killed", nothing, ({ server: given }) => given.kill()),
  trouble("server dies in a commit", fc.constantFrom("before" as const, "after" as const), ({ server: given }, when) =>
    given.doom(when),
  ),
  step("server starts", nothing, ({ server: given }) => given.start()),
  step("server starts", nothing, ({ server: given }) => given.start()),
];

/** What may happen. @param pages how many pages a browser may have open at a time */
export function scripts(pages: number): fc.Arbitrary<Iterable<fc.AsyncCommand<Course, Stage>>> {
  const all = [...customer, ...agent, ...time, ...browser(pages), ...network, ...server];
  return fc.commands(all, { maxCommands: LONGEST, size: "max" });
}
