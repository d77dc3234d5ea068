import { Customer } from "./customer.ts";
import { Network } from "./network.ts";
import { PlainBrowser, type Preferences } from "./plain-browser.ts";
import { expect, listen, test as base } from "./stage.ts";
import { guardStatuses } from "./statuses.ts";

interface Faults {
  network: Network;
  /** Opens another page of the site in the same browser. */
  newTab: (customer: Customer, path?: string) => Promise<Customer>;
  /** Brings a customer with a browser as people have it. */
  newPlainCustomer: (preferences?: Preferences) => Promise<Customer>;
}

/** A journey in which something goes wrong between the customers’ pages and the server. */
export const test = base.extend<Faults>({
  network: async ({}, use) => {
    const network = new Network();
    await use(network);
    await network.close();
  },
  newTab: async ({ server, consoles }, use) => {
    await use(async ({ context }, path = "/") => {
      const page = await context.newPage();
      listen(page, "another tab", consoles);
      await page.goto(server.page + path);
      return new Customer(page);
    });
  },
  newPlainCustomer: async ({ server, consoles }, use) => {
    const browsers: PlainBrowser[] = [];
    await use(async (preferences = {}) => {
      const browser = await PlainBrowser.open(preferences);
      browsers.push(browser);
      await guardStatuses(browser.context);
      const page = await browser.context.newPage();
      listen(page, "customer", consoles);
      await page.goto(server.page);
      return new Customer(page);
    });
    for (const browser of browsers) await browser.close();
  },
});

export { expect };
