import type { Face } from "@warmline/client";

const FIVE: readonly Face[] = ["miserable", "sad", "neutral", "happy", "delighted"];

/**
 * The faces of each scale, worst to best: the client’s own, which a test compares. Brought from there, a rating that stands alone
 * would weigh what travels on a support line.
 */
export const scales = { "faces-3": FIVE.slice(1, 4), "faces-5": FIVE };
