import type { BrowserContext } from "@playwright/test";

/** Makes the pages complain on their console when the status that is seen of an own message goes back. */
export async function guardStatuses(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const order = ["Sent", "Delivered", "Seen"];
    const reached = new Map<string, string>();
    const look = () => {
      for (const message of document.querySelectorAll('article[aria-label="You"]')) {
        const text = message.querySelector('[data-wl="chat-text"]')?.textContent ?? "";
        const status = message.querySelector('[data-wl="chat-status"]')?.textContent ?? "";
        const before = reached.get(text) ?? "";
        // oxlint-disable-next-line no-console -- What a page says there fails its journey.
        if (order.indexOf(status) < order.indexOf(before)) console.error(`“${text}” was ${before}, now ${status}`);
        reached.set(text, status);
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
}
