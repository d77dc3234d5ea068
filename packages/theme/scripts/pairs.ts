/** A colour token and what it stands on, both without `--wl-`. */
export type Pair = readonly [front: string, ground: string];

const GROUNDS = ["surface", "raised", "muted"];
const TINTS = ["accent-soft", "honey-soft", "good-soft", "bad-soft"];

const over = (front: string, grounds: readonly string[]): Pair[] => grounds.map((ground) => [front, ground]);

/** Words and what they stand on: 4.5 to 1. Source: WCAG 2.2, 1.4.3. */
export const WORDS: readonly Pair[] = [
  ...over("ink", [...GROUNDS, ...TINTS]),
  ...over("ink-soft", [...GROUNDS, "accent-soft", "honey-soft"]),
  ...over("accent", [...GROUNDS, "accent-soft", "honey-soft"]),
  ...over("honey-ink", [...GROUNDS, "honey-soft"]),
  ...over("good", [...GROUNDS, "good-soft"]),
  ...over("bad", [...GROUNDS, "bad-soft"]),
  ...over("on-fill", ["fill", "fill-strong"]),
  ...over("on-honey", ["honey"]),
];

/** Edges of fields and buttons, icons, and the focus ring: 3 to 1. Source: WCAG 2.2, 1.4.11 and 2.4.13. */
export const SHAPES: readonly Pair[] = [
  ...over("line-strong", ["surface", "raised"]),
  ...over("fill", ["surface", "raised"]),
  ...over("focus", [...GROUNDS, ...TINTS]),
  ...over("accent", [...GROUNDS, "accent-soft"]),
  ...over("honey-ink", ["raised", "honey-soft"]),
  ...over("bad", ["surface", "raised"]),
  ...over("on-face", ["miserable", "sad", "neutral", "happy", "delighted"]),
];
