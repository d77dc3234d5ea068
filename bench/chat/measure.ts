import type { Browser } from "playwright";
import type { Bundle } from "./build.ts";
import type { Commits } from "./page/commits.ts";
import type { Jump } from "./page/jumps.ts";
import type { Streamed } from "./page/probe.ts";
import type { Pattern } from "./page/row.ts";
import { Stage, type Work } from "./stage.ts";

const APPENDS = 10;
const KEYS = 6;
const UPDATES = 500;
/** Who needs more for so many updates has been measured well enough with fewer. */
const STREAM_MS = 5_000;
const BELOW_TOP_PX = 300;

/** What one contestant did in one round. */
export interface Sample {
  /** How many messages there were at first. */
  rows: number;
  mount: Work & { elapsed: number };
  elements: number;
  messages: number;
  /** The newest rows as they stand in the document. */
  markup: readonly string[];
  /** Bytes of the heap: messages and view, the view alone, and what stays of the view after it went. */
  heap: { all: number; view: number; left: number };
  /** One append, less what waiting for it costs by itself. */
  append: Work;
  appends: readonly Commits[];
  keys: readonly (Commits & { paintMs: number })[];
  key: Work;
  stream: Streamed;
  jumps: Record<JumpName, Jump>;
}

export type JumpName = "prepend at the top" | "prepend below it" | "image at the top" | "image below it";

/** Reads how one of our rows looks, for those who draw it by themselves. */
export async function readPattern(browser: Browser, bundle: Bundle): Promise<Pattern> {
  const stage = await Stage.open(browser, bundle);
  try {
    await stage.page.evaluate(() => globalThis.probe.load(10));
    await stage.page.evaluate(() => globalThis.probe.mount({ tag: "p", attributes: {}, children: [] }));
    return (await stage.page.evaluate(() => globalThis.probe.look())).pattern;
  } finally {
    await stage.close();
  }
}

/** Lets one contestant do everything once, on a page of its own. */
export async function measure(browser: Browser, bundle: Bundle, row: Pattern, count: number): Promise<Sample> {
  const stage = await Stage.open(browser, bundle);
  const { page } = stage;
  try {
    const empty = await stage.heap();
    await page.evaluate((messages) => globalThis.probe.load(messages), count);
    const loaded = await stage.heap();
    const [elapsed, mount] = await stage.during(() => page.evaluate((pattern) => globalThis.probe.mount(pattern), row));
    const mounted = await stage.heap();
    const { elements, messages, markup } = await page.evaluate(() => globalThis.probe.look());

    const adding = (times: number, what: "messages" | "nothing") =>
      stage.during(() => page.evaluate(([n, kind]) => globalThis.probe.append(n, kind), [times, what] as const));
    await adding(2, "messages");
    const [, waited] = await adding(APPENDS, "nothing");
    const [appends, added] = await adding(APPENDS, "messages");

    const field = page.locator('textarea, [contenteditable="true"]').last();
    await field.click();
    const keys: Sample["keys"][number][] = [];
    const press = async (): Promise<void> => {
      await page.evaluate(() => globalThis.probe.listen());
      await page.keyboard.press("a");
      keys.push(await page.evaluate(() => globalThis.probe.pressed()));
    };
    await press();
    await press();
    keys.length = 0;
    const [, typed] = await stage.during(async () => {
      for (let times = 0; times < KEYS; times += 1) await press();
    });

    const stream = await page.evaluate(([times, atMost]) => globalThis.probe.stream(times, atMost), [
      UPDATES,
      STREAM_MS,
    ] as const);
    const jumps = await jump(stage);
    await page.evaluate(() => globalThis.probe.unmount());
    const left = await stage.heap();
    return {
      rows: count,
      mount: { ...mount, elapsed },
      elements,
      messages,
      markup,
      heap: { all: mounted - empty, view: mounted - loaded, left: left - loaded },
      append: each(added, waited, APPENDS),
      appends,
      keys,
      key: each(typed, { task: 0, script: 0, layout: 0 }, KEYS),
      stream,
      jumps,
    };
  } finally {
    await stage.close();
  }
}

/** A reader goes up, by the wheel and then far; earlier messages and an image come where nobody looks. */
async function jump({ page }: Stage): Promise<Sample["jumps"]> {
  const before = async (top: number): Promise<[Jump, Jump]> => {
    await page.mouse.move(190, 200);
    await page.mouse.wheel(0, -200);
    const prepended = await page.evaluate((at) => globalThis.probe.prepend(at), top);
    return [prepended, await page.evaluate(() => globalThis.probe.grow())];
  };
  const below = await before(BELOW_TOP_PX);
  const top = await before(0);
  return {
    "prepend at the top": top[0],
    "prepend below it": below[0],
    "image at the top": top[1],
    "image below it": below[1],
  };
}

function each(work: Work, without: Work, times: number): Work {
  const of = (name: keyof Work): number => Math.max(0, work[name] - without[name]) / times;
  return { task: of("task"), script: of("script"), layout: of("layout") };
}
