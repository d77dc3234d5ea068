/** The faces of the default scale, worst to best in reading direction. */
export const FACES_3 = ["sad", "neutral", "happy"] as const;

/** The faces of the finer scale, worst to best in reading direction. */
export const FACES_5 = ["miserable", "sad", "neutral", "happy", "delighted"] as const;

/** The faces of each scale. What was said on one is never counted with what was said on another. */
export const SCALES = { "faces-3": FACES_3, "faces-5": FACES_5 } as const;

export type ScaleId = keyof typeof SCALES;

/** The faces of each scale that count as content: the better two of five, the best of three. */
export const SATISFIED = { "faces-3": ["happy"], "faces-5": ["happy", "delighted"] } as const;
