import type { Locator, Page } from "@playwright/test";

/** An agent at the desk. */
export class DeskAgent {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(link: string): Promise<void> {
    await this.page.goto(link);
    await this.waiting.waitFor();
  }

  get waiting(): Locator {
    return this.page.getByRole("region", { name: /^Waiting/ });
  }

  get conversation(): Locator {
    return this.page.getByRole("region", { name: "Conversation", exact: true });
  }

  get log(): Locator {
    return this.conversation.getByRole("log", { name: "Messages" });
  }

  get input(): Locator {
    return this.conversation.getByRole("textbox", { name: /Your message/ });
  }

  /** Takes whoever came first. */
  async takeNext(): Promise<void> {
    await this.waiting.getByRole("button", { name: /^Take/ }).first().click();
  }

  async say(text: string): Promise<void> {
    await this.input.fill(text);
    await this.page.keyboard.press("Enter");
  }

  message(text: string): Locator {
    return this.log.getByRole("article").filter({ hasText: text });
  }

  /** Takes no new chats from now on, or takes them again. */
  async setTaking(taking: boolean): Promise<void> {
    const button = this.page.getByRole("switch", { name: "Taking chats" });
    if ((await button.getAttribute("aria-checked")) !== String(taking)) await button.click();
  }

  async endContact(): Promise<void> {
    await this.conversation.getByRole("button", { name: "End contact" }).click();
    await this.conversation.getByRole("radio", { name: /^Solved/ }).check();
    await this.conversation.getByRole("button", { name: "End it now" }).click();
  }

  /** Opens what helps more than words, e.g. steps. */
  async insert(kind: "Article" | "Steps" | "Choices" | "Form"): Promise<Locator> {
    await this.conversation.getByRole("button", { name: /^Insert/ }).click();
    const panel = this.conversation.getByRole("form", { name: "Insert" });
    await panel.getByRole("button", { name: kind, exact: true }).click();
    return panel;
  }

  get hints(): Locator {
    return this.conversation.getByRole("region", { name: "Hints for your message" });
  }

  /** Gives the conversation to somebody by name, with a note for them. */
  async handOver(name: string, note: string): Promise<void> {
    await this.conversation.getByRole("button", { name: "Hand over", exact: true }).click();
    const panel = this.conversation.getByRole("form", { name: "Hand over" });
    await panel.getByRole("radio", { name }).check();
    await panel.getByRole("textbox", { name: "What should the next one know?" }).fill(note);
    await panel.getByRole("button", { name: `Hand over to ${name}` }).click();
  }

  async promise(minutes: number): Promise<void> {
    await this.conversation.getByRole("button", { name: "Promise", exact: true }).click();
    await this.conversation.getByRole("radio", { name: `${minutes} min` }).check();
    await this.conversation.getByRole("button", { name: `Promise ${minutes} minutes` }).click();
  }
}
