import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";

/** A customer on the company’s site. */
export class Customer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  get window(): Locator {
    return this.page.getByRole("dialog", {
      name: /^(Talk to us|Leave a message|Your message|All your messages|Conversations)$/,
    });
  }

  get log(): Locator {
    return this.window.getByRole("log", { name: "Conversation" });
  }

  /** What this customer wrote, as it is seen here. */
  get own(): Locator {
    return this.log.getByRole("article", { name: "You" });
  }

  get input(): Locator {
    return this.window.getByRole("textbox", { name: "Your message" });
  }

  get line(): Locator {
    return this.window.getByRole("region", { name: "Your place in line" });
  }

  get rating(): Locator {
    return this.window.getByRole("group", { name: /How was it/ });
  }

  async openWindow(): Promise<void> {
    await this.page.getByRole("button", { name: /Talk to us(?! about)/ }).click();
    await expect(this.window).toBeVisible();
  }

  async say(text: string): Promise<void> {
    await this.input.fill(text);
    await this.page.keyboard.press("Enter");
  }

  /** The same with a finger, where Enter begins a new line. */
  async sayByTouch(text: string): Promise<void> {
    await this.input.fill(text);
    await this.window.getByRole("button", { name: "Send" }).tap();
  }

  /** The browser is told that there is a network again, as when a laptop is opened elsewhere. */
  async joinNetwork(): Promise<void> {
    await this.context.setOffline(true);
    await this.context.setOffline(false);
  }

  /** The message with this text; there must be exactly one. */
  message(text: string): Locator {
    return this.log.getByRole("article").filter({ hasText: text });
  }

  /** Does something with a message, by the tools that come with it. */
  async tools(text: string, tool: string): Promise<void> {
    await this.message(text).hover();
    await this.window.getByRole("group", { name: "For this message" }).getByRole("button", { name: tool }).click();
  }

  face(name: string): Locator {
    return this.rating.getByRole("button", { name });
  }
}
