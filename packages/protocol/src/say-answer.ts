/** How an answer stands in words: behind its question where that ends in a mark of its own, else behind a colon. */
export function sayAnswer(label: string, value: string): string {
  return /[\p{STerm}:…]$/u.test(label) ? `${label} ${value}` : `${label}: ${value}`;
}
