import type { Browser } from "playwright";
import { WholeDemo } from "../../apps/demo/e2e/stage/whole-demo.ts";

/** The customer’s page and the agent’s desk side by side, in the running demo, with a promise between them. */
export async function takeBothEnds(browser: Browser, path: string): Promise<void> {
  const demo = new WholeDemo();
  await demo.start();
  try {
    const page = await browser.newPage({
      viewport: { width: 1600, height: 1000 },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    await page.goto(demo.signInLink);
    await page.getByRole("region", { name: /^Waiting/ }).waitFor();
    await page.goto(`${demo.url}/together`);
    const site = page.frameLocator('iframe[title="Customer"]');
    const desk = page.frameLocator('iframe[title="Desk"]');
    await site.getByRole("button", { name: /Talk to us/ }).click();
    await site
      .getByRole("textbox", { name: "Your message" })
      .fill("Good morning! Our shop shows a warning instead of the cakes.");
    await page.keyboard.press("Enter");
    await desk.getByRole("button", { name: /^Take/ }).first().click();
    const answer = desk.getByRole("textbox", { name: /Your message/ });
    await answer.fill("Good morning! I see it too: the certificate of your shop has run out.");
    await page.keyboard.press("Enter");
    await desk.getByRole("button", { name: "Promise", exact: true }).click();
    await desk.getByRole("button", { name: "Promise 10 minutes" }).click();
    await site.getByText(/will be back by/).waitFor();
    await site.getByRole("textbox", { name: "Your message" }).fill("Thank you, Olena. I’ll put the kettle on.");
    await page.keyboard.press("Enter");
    await desk.getByText("I’ll put the kettle on.").last().waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path });
  } finally {
    await demo.close();
  }
}
