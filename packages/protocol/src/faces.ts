/** The faces of the default scale, worst to best in reading direction. */
export const FACES_3 = ["sad", "neutral", "happy"] as const;
