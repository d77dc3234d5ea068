import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { test as base } from "@playwright/test";
import type { Globals } from "../globals.ts";

const FOLDER = join(import.meta.dirname, "..", "dist");
const PATH = "/a/b/c/";

/** The types that any host of files knows. */
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** The built Storybook on a host that knows nothing but files, in some folder of it. */
export class Site {
  readonly #server: Server;
  /** What was asked for and is not there. */
  readonly missing: string[] = [];

  private constructor() {
    this.#server = createServer(({ url = "" }, response) => {
      const { pathname } = new URL(url, "http://host.example");
      this.#read(pathname).then(
        (bytes) =>
          response.writeHead(200, { "Content-Type": TYPES[extname(pathname) || ".html"] ?? "text/plain" }).end(bytes),
        () => {
          this.missing.push(pathname);
          response.writeHead(404).end();
        },
      );
    });
  }

  static async open(): Promise<Site> {
    const site = new Site();
    await new Promise<void>((resolve) => site.#server.listen(0, "127.0.0.1", resolve));
    return site;
  }

  /** The address of Storybook itself; it ends with a slash. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${PATH}`;
  }

  /**
   * The address of one story alone, looked at as wanted; time stands still unless it is told to go by, and axe runs only when
   * it is asked to.
   */
  story(id: string, globals: Partial<Globals> = {}): string {
    const wanted = Object.entries({ time: "stands", "a11y.manual": "!true", ...globals }).map((pair) => pair.join(":"));
    return `${this.url}iframe.html?id=${id}&viewMode=story&globals=${wanted.join(";")}`;
  }

  /** The address of one page alone. */
  page(id: string): string {
    return `${this.url}iframe.html?id=${id}&viewMode=docs`;
  }

  /** What Storybook says it has. */
  async index(): Promise<readonly Entry[]> {
    const { entries } = JSON.parse(await readFile(join(FOLDER, "index.json"), "utf8")) as {
      entries: Record<string, Entry>;
    };
    return Object.values(entries);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #read(pathname: string): Promise<Buffer> {
    if (!pathname.startsWith(PATH)) return Promise.reject(new Error(`${pathname} is not here`));
    return readFile(join(FOLDER, pathname.slice(PATH.length) || "index.html"));
  }
}

export interface Entry {
  id: string;
  title: string;
  name: string;
  type: "story" | "docs";
  tags: readonly string[];
}

/** A Playwright test that is given the built Storybook as `site`. What a page says on the console fails it. */
export const test = base.extend<{ quiet: void }, { site: Site }>({
  site: [
    async ({}, use) => {
      const site = await Site.open();
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
  quiet: [
    async ({ context }, use) => {
      const said: string[] = [];
      context.on("console", (message) => {
        const { url } = message.location();
        // The browser tells of every request that a scene’s network fails on purpose.
        const isScene = message.text().startsWith("Failed to load resource") && url.includes(".stage.example/");
        if (["error", "warning"].includes(message.type()) && !isScene) said.push(`${message.text()} (${url})`);
      });
      context.on("weberror", (error) => said.push(error.error().message));
      await use();
      base.expect(said, "unexpected console output").toEqual([]);
    },
    { auto: true },
  ],
});

export const { expect } = base;
