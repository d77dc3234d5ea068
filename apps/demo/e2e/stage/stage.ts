import { expect, test as base, type BrowserContext, type BrowserContextOptions, type Page } from "@playwright/test";
import { DeskAgent } from "./agent.ts";
import { Customer } from "./customer.ts";
import type { Network } from "./network.ts";
import { SupportServer, type SiteJson } from "./server.ts";
import { guardStatuses } from "./statuses.ts";

interface Stage {
  /** What the customers’ pages reach the server through; null where nothing is in between. */
  network: Network | null;
  /** What the site file says otherwise than the demo’s; given to `test.use`. */
  site: { change?: (site: SiteJson) => void };
  /** A server and the company’s site, fresh for each journey. */
  server: SupportServer;
  /** Opens a device of its own, which is closed with the journey. */
  newContext(options: BrowserContextOptions): Promise<BrowserContext>;
  /** Brings a customer on another device to a page of the site. */
  newCustomer(path?: string, options?: BrowserContextOptions): Promise<Customer>;
  /** Brings an agent to the desk, signed in. */
  newAgent(options?: BrowserContextOptions, id?: "olena" | "tomas"): Promise<DeskAgent>;
}

/** A journey with real browsers against the real server. What a page says on its console fails it. */
export const test = base.extend<Stage & { consoles: string[] }>({
  consoles: async ({}, use) => {
    const said: string[] = [];
    await use(said);
    expect(said, "unexpected console output").toEqual([]);
  },
  network: async ({}, use) => use(null),
  site: [{}, { option: true }],
  server: async ({ network, site }, use, info) => {
    const server = new SupportServer(network);
    await server.open(site.change);
    await use(server);
    if (info.status !== info.expectedStatus) await info.attach("server", { body: server.output });
    await server.close();
  },
  newContext: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      return context;
    });
    // One browser plays many journeys: pages that were left open would go on looking for their servers.
    for (const context of contexts) await context.close();
  },
  newCustomer: async ({ newContext, server, consoles }, use) => {
    await use(async (path = "/", options = {}) => {
      const context = await newContext(options);
      await guardStatuses(context);
      const page = await context.newPage();
      listen(page, "customer", consoles);
      await page.goto(server.page + path);
      return new Customer(page);
    });
  },
  newAgent: async ({ newContext, server, consoles }, use) => {
    await use(async (options = {}, id = "olena") => {
      const context = await newContext(options);
      const page = await context.newPage();
      listen(page, "desk", consoles);
      const agent = new DeskAgent(page);
      await agent.signIn(id === "olena" ? server.signInLink : await server.linkFor(id));
      return agent;
    });
  },
});

/** Notes what a page says on its console. */
export function listen(page: Page, who: string, consoles: string[]): void {
  page.on("pageerror", (error) => consoles.push(`${who}: ${error.message}`));
  page.on("console", (message) => {
    // The browser itself reports a server that is gone; the product must not.
    const isNetwork = /net::ERR_|Failed to load resource/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !isNetwork) consoles.push(`${who}: ${message.text()}`);
  });
}

export { expect };
