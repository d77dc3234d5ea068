const GAP_PX = 6;
const EDGE_PX = 8;

/** Puts a card that lies over the page under a word, or above it where there is more room. */
export function placeBeside(card: HTMLElement, word: Element): void {
  Object.assign(card.style, { position: "fixed", inset: "auto", margin: "0" });
  // Of a word that is broken over two lines the first piece.
  const at = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + GAP_PX;
  const isBelow = below + height <= clientHeight - EDGE_PX || at.top < clientHeight - at.bottom;
  const start = getComputedStyle(card).direction === "rtl" ? at.right - width : at.left;
  card.style.top = `${isBelow ? below : at.top - GAP_PX - height}px`;
  card.style.left = `${Math.max(EDGE_PX, Math.min(start, clientWidth - width - EDGE_PX))}px`;
}
