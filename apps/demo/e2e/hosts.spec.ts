import { differingPixels } from "./hosts/compare.ts";
import { HOSTS, type HostName } from "./hosts/pages.ts";
import { type Hosts, serveHosts } from "./hosts/serve.ts";
import { Customer } from "./stage/customer.ts";
import { expect, test as base } from "./stage/stage.ts";

const NAMES = Object.keys(HOSTS) as HostName[];
const OTHERS = NAMES.filter((name) => name !== "plain");

const test = base.extend<{ hosts: Hosts }>({
  hosts: async ({ server }, use) => {
    const hosts = await serveHosts(server.url);
    server.writeSite((site) => site.origins.push(hosts.origin));
    await server.kill();
    await server.start();
    await use(hosts);
    await hosts.close();
  },
});

test("on every host the widget looks the same in every state of a contact", async ({
  hosts,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  const { page, window } = customer;

  const visit = async (host: HostName, reach: () => Promise<void>) => {
    await page.goto(`${hosts.origin}/${host}`);
    await customer.openWindow();
    await reach();
    await page.evaluate(() => Promise.all(Array.from(document.images, (image) => image.decode())));
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    return window.screenshot({ animations: "disabled", caret: "hide" });
  };
  const expectSameEverywhere = async (state: string, reach: () => Promise<void>) => {
    const plain = await visit("plain", reach);
    for (const host of OTHERS) {
      const picture = await visit(host, reach);
      const differing = await differingPixels(page, plain, picture);
      if (differing > 0) await test.info().attach(`${state} on ${host}`, { body: picture, contentType: "image/png" });
      expect.soft(differing, `${state} on ${host}`).toBeLessThanOrEqual(40);
    }
  };

  await expectSameEverywhere("the greeting", () => expect(customer.line).toBeVisible());
  await customer.say("My site shows nothing");
  await expectSameEverywhere("the line", () => expect(customer.line).toContainText("first in line"));
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say(
    "Hello! Try this:\n\n1. Open *Domains*\n2. Press `Renew`\n\n> It helps [mostly](https://help.example)",
  );
  // What is seen already stands below no line of its own.
  await expect(agent.message("It helps")).toContainText("Read");
  await expectSameEverywhere("the talk", () => expect(customer.log).toContainText("It helps"));
  await agent.endContact();
  await expectSameEverywhere("the rating", () =>
    expect(customer.rating.getByRole("button", { name: /^(Bad|Okay|Great)$/ })).toHaveCount(3),
  );
  await expectSameEverywhere("the ticket form", async () => {
    await window.getByRole("button", { name: "Leave a message" }).click();
    await window.getByRole("button", { name: "Go on" }).click();
    await expect(window).toContainText("Please choose what it is about.");
  });
});

for (const host of NAMES) {
  test(`the host “${host}” is the same with the widget and without`, async ({ hosts, newCustomer }) => {
    const { page } = await newCustomer();
    const customer = new Customer(page);
    const look = () => page.screenshot({ animations: "disabled", caret: "hide" });
    const traits = () =>
      page.evaluate(() => {
        const { documentElement: html, body } = document;
        const own = [html, body, ...document.querySelectorAll("#host, #host *:not([data-wl], [data-wl] *)")];
        return {
          styles: own.map((element) => {
            const style = getComputedStyle(element);
            return [element.localName, ...Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`)];
          }),
          attributes: [html, body].map((element) => element.getAttributeNames()),
          globals: Object.keys(globalThis).sort(),
        };
      });

    await page.goto(`${hosts.origin}/${host}?alone`);
    const [before, traitsBefore] = [await look(), await traits()];
    await page.goto(`${hosts.origin}/${host}`);
    const launcher = page.getByRole("button", { name: /Talk to us/ });
    await expect(launcher).toBeVisible();
    const box = await launcher.boundingBox();
    const spared = { x: (box?.x ?? 0) - 40, y: (box?.y ?? 0) - 40, width: 1_280, height: 860 };
    expect(await traits()).toEqual(traitsBefore);
    expect(await differingPixels(page, before, await look(), spared)).toBe(0);

    await customer.openWindow();
    expect(await traits()).toEqual(traitsBefore);
    await customer.window.getByRole("button", { name: "Close" }).click();
    await expect(customer.window).toBeHidden();
    await page.mouse.move(0, 0);
    expect(await differingPixels(page, before, await look(), spared)).toBe(0);
  });
}
