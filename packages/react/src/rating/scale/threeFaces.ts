import type { RatingScale } from "./RatingScale.ts";

const PUPILS = "M17 21h1q1 2 0 4h-1q-1-2 0-4ZM30 21h1q1 2 0 4h-1q-1-2 0-4Z";

/** Sad, neutral, happy. Told apart by the shape of the head alone: slumped under worried brows, level and waiting, and lit. */
export const threeFaces: RatingScale = {
  id: "faces-3",
  faces: ["sad", "neutral", "happy"],
  drawings: {
    sad: ["M24 5c9 0 15 8 18 20S38 43 24 43S3 37 6 25S15 5 24 5Z", "M13 18l6-3M35 18l-6-3M18 35q6-8 12 0", PUPILS],
    neutral: ["M19 5h10q14 0 14 14v10q0 14-14 14H19q-14 0-14-14v-10q0-14 14-14Z", "M18 33h12", PUPILS],
    happy: [
      "M18.5 5a6 6 0 0 1 11 0a6 6 0 0 1 9 6a6 6 0 0 1 5 10a6 6 0 0 1-2 11a6 6 0 0 1-7 8a6 6 0 0 1-10.5 3a6 6 0 0 1-10.5-3a6 6 0 0 1-7-8a6 6 0 0 1-2-11a6 6 0 0 1 5-10a6 6 0 0 1 9-6Z",
      "M14 22q3.5-6 7 0M27 22q3.5-6 7 0",
      "M15 27h18q-1 8-9 8t-9-8Z",
    ],
  },
};
