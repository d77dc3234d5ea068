import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserLaunchOptions } from "../../../../scripts/browser.ts";
import { Program } from "./processes.ts";

/** What a person has set in the browser. */
export interface Preferences {
  /** Whether pages may keep nothing at all. */
  blocksStorage?: boolean;
  /** Whether frames of another site may keep nothing. */
  blocksStorageOfOthers?: boolean;
}

/**
 * A Chromium as people have it, with none of what is switched off for tests: a page in front hides the others, pages are
 * frozen and go into the cache for back and forward.
 */
export class PlainBrowser {
  readonly #folder: string;
  readonly #program: Program;
  readonly #browser: Browser;

  private constructor(folder: string, program: Program, browser: Browser) {
    this.#folder = folder;
    this.#program = program;
    this.#browser = browser;
  }

  static async open({ blocksStorage, blocksStorageOfOthers }: Preferences): Promise<PlainBrowser> {
    const folder = mkdtempSync(join(tmpdir(), "warmline-browser-"));
    const profile = {
      ...(blocksStorage ? { default_content_setting_values: { cookies: 2 } } : {}),
      ...(blocksStorageOfOthers ? { cookie_controls_mode: 1, block_third_party_cookies: true } : {}),
    };
    mkdirSync(join(folder, "Default"));
    writeFileSync(join(folder, "Default/Preferences"), JSON.stringify({ profile }));
    const { executablePath = chromium.executablePath(), args } = browserLaunchOptions();
    const own = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${folder}`, "--lang=en-GB"];
    const program = await Program.run(executablePath, [...args, ...own, "about:blank"], /listening on ws:\S+\s/, {});
    const address = /ws:\S+/.exec(program.output)?.[0] ?? "";
    return new PlainBrowser(folder, program, await chromium.connectOverCDP(address, { noDefaults: true }));
  }

  get context(): BrowserContext {
    const [context] = this.#browser.contexts();
    if (context === undefined) throw new Error("this browser has no context");
    return context;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#program.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Does what a browser does with a page that is in the background for long, or is taken up again. */
export async function setLife(page: Page, state: "frozen" | "active"): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state });
  await session.detach();
}
