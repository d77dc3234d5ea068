import fc from "fast-check";
import { FATES } from "./post.ts";
import type { Stage } from "./stage.ts";
import { onPage, pick, step, trouble, which, type Step } from "./step.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const nothing = fc.constant(null);
const ms = fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 3_000, max: 60_000 }));
const fates = fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 3 });

/** How time goes by. */
export const time: fc.Arbitrary<Step>[] = [
  step("time flows", ms, (stage, given) => stage.flow(given)),
  step("time flows", ms, (stage, given) => stage.flow(given)),
  trouble("time stalls", ms, ({ world }, given) => world.turn(given)),
];

/** What goes wrong in a browser. @param most how many pages may be open at a time */
export function browser(most: number): fc.Arbitrary<Step>[] {
  return [
    trouble("a page opens", nothing, ({ browser: given }) => {
      if (given.open.length < most) given.openPage();
    }),
    trouble("a page is gone", which, ({ browser: given }, index) => {
      const page = pick(given.open, index);
      if (page) given.kill(page);
    }),
    trouble("types and is gone", fc.tuple(which, fc.nat(6)), async (stage, [index, arrivals]) => {
      await onPage(async (page) => {
        page.type(false);
        await stage.parcels.deliver(arrivals);
        stage.browser.kill(page);
      })(stage, [index, null]);
    }),
    trouble("a page is frozen", which, (stage, index) =>
      onPage((page) => stage.browser.freeze(page))(stage, [index, null]),
    ),
    trouble("storage fails", fc.constantFrom("blocked" as const, "full" as const), ({ browser: given }, fault) => {
      given.journal.fault = fault;
    }),
    trouble("the clock jumps", fc.integer({ min: -DAY_MS, max: DAY_MS }), ({ browser: given }, skew) => {
      given.skew = skew;
    }),
    trouble("sleeps for an hour", nothing, async ({ browser: given, post, world }) => {
      for (const page of given.open) given.freeze(page);
      post.cutStreams();
      await world.turn(HOUR_MS);
      given.thaw();
    }),
  ];
}

/** What goes wrong between browser and server. */
export const network: fc.Arbitrary<Step>[] = [
  trouble("next requests", fates, ({ post }, given) => post.fates.push(...given)),
  trouble("next requests", fates, ({ post }, given) => post.fates.push(...given)),
  trouble("offline", nothing, ({ post }) => post.setOffline(true)),
  trouble("streams break", nothing, ({ post }) => post.cutStreams()),
];

/** What goes wrong at the server. */
export const server: fc.Arbitrary<Step>[] = [
  trouble("server drains", nothing, ({ server: given }) => given.drain()),
  trouble("server is killed", nothing, ({ server: given }) => given.kill()),
  trouble("server dies in a commit", fc.constantFrom("before" as const, "after" as const), ({ server: given }, when) =>
    given.doom(when),
  ),
  trouble("feeds are cut short", nothing, async (stage) => {
    stage.browser.mayMiss = true;
    await stage.server.cutFeeds();
  }),
];

const RECOVERIES = {
  network: ({ post }: Stage) => post.setOffline(false),
  copies: ({ post }: Stage) => post.releaseCopies(),
  storage: ({ browser: { journal } }: Stage) => {
    journal.fault = null;
  },
  pages: ({ browser: given }: Stage) => given.thaw(),
  server: ({ server: given }: Stage) => given.start(),
};

/** What works again, before everything does. */
export const recovery: fc.Arbitrary<Step>[] = [
  step("works again:", fc.constantFrom(...(Object.keys(RECOVERIES) as (keyof typeof RECOVERIES)[])), (stage, what) =>
    RECOVERIES[what](stage),
  ),
  step("works again:", fc.constant("server"), ({ server: given }) => given.start()),
];
