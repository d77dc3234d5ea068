/** Leads from somewhere in a conversation to its messages: to the one that had the focus last, or the newest. */
export function toMessages(from: Element): void {
  const log = from.closest("section")?.querySelector<HTMLElement>('[role="log"]');
  (log?.querySelector<HTMLElement>('[data-row][tabindex="0"]') ?? log)?.focus({ preventScroll: true });
}
