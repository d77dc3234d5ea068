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
    return this.page.getByRole("dialog", { name: /^(Talk to us|Leave a message)$/ });
  }

  get log(): Locator {
    return this.window.getByRole("log", { name: "Conversation" });
  }

  get line(): Locator {
    return this.window.getByRole("region", { name: "Your place in line" });
  }

  get rating(): Locator {
    return this.window.getByRole("group", { name: /How was it/ });
  }

  async openWindow(): Promise<void> {
    await this.page.getByRole("button", { name: /Talk to us/ }).click();
    await expect(this.window).toBeVisible();
  }

  async say(text: string): Promise<void> {
    await this.window.getByRole("textbox", { name: "Your message" }).fill(text);
    await this.page.keyboard.press("Enter");
  }

  /** The message with this text; there must be exactly one. */
  message(text: string): Locator {
    return this.log.getByRole("article").filter({ hasText: text });
  }

  face(name: string): Locator {
    return this.rating.getByRole("button", { name });
  }
}
