import type { Browser, CDPSession, Page } from "playwright";
import type { Bundle } from "./build.ts";

const ADDRESS = "http://localhost/";
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
<style>body { margin: 0 } #host { block-size: 640px; inline-size: 380px; position: relative }
#host > * { block-size: 100%; display: flex; flex-direction: column }</style><div id="host"></div></html>`;

/** What the page’s main thread did, in milliseconds. */
export interface Work {
  task: number;
  script: number;
  layout: number;
}

/** A new page with one contestant’s script in it. */
export class Stage {
  readonly page: Page;
  readonly #cdp: CDPSession;
  readonly #close: () => Promise<void>;

  private constructor(page: Page, cdp: CDPSession, close: () => Promise<void>) {
    this.page = page;
    this.#cdp = cdp;
    this.#close = close;
  }

  static async open(browser: Browser, { script, style }: Bundle): Promise<Stage> {
    const context = await browser.newContext({
      viewport: { width: 420, height: 700 },
      locale: "en",
      timezoneId: "UTC",
    });
    const page = await context.newPage();
    await page.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: "text/html", body: HTML }));
    await page.goto(ADDRESS);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    await cdp.send("HeapProfiler.enable");
    await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script });
    return new Stage(page, cdp, () => context.close());
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** The bytes of the script’s heap that are still held after a collection. */
  async heap(): Promise<number> {
    // What is let go of in the finalisers of the first goes with the second.
    await this.#cdp.send("HeapProfiler.collectGarbage");
    await this.#cdp.send("HeapProfiler.collectGarbage");
    return (await this.#cdp.send("Runtime.getHeapUsage")).usedSize;
  }

  /** Does something, and tells what the main thread did meanwhile. */
  async during<T>(act: () => Promise<T>): Promise<[T, Work]> {
    const before = await this.#work();
    const result = await act();
    const after = await this.#work();
    return [
      result,
      { task: after.task - before.task, script: after.script - before.script, layout: after.layout - before.layout },
    ];
  }

  async #work(): Promise<Work> {
    const { metrics } = await this.#cdp.send("Performance.getMetrics");
    const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000;
    return {
      task: of("TaskDuration"),
      script: of("ScriptDuration"),
      layout: of("LayoutDuration") + of("RecalcStyleDuration"),
    };
  }
}
