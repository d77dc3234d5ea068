/**
 * Writes down what a screen reader would say: every sentence that is added to a live region, in order. A region that is put in
 * together with its words stays silent, as many readers do.
 */
export function listen(): { heard: string[]; stop: () => void } {
  const heard: string[] = [];
  const known = new WeakSet<Node>();
  const note = (region: Element): void => void known.add(region);
  const regions = () => document.querySelectorAll('[aria-live="polite"], [aria-live="assertive"], [role="status"]');
  regions().forEach(note);
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest("[aria-live], [role=status]");
      const isSpoken = region && known.has(region) && region.getAttribute("aria-live") !== "off";
      for (const node of addedNodes) if (isSpoken && node.textContent) heard.push(node.textContent);
    }
    regions().forEach(note);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return { heard, stop: () => observer.disconnect() };
}
