import type { Anatomy } from "../internals/anatomy.ts";

/** One click on a face says how it was. */
export const ratingAnatomy = {
  widget: "rating",
  parts: {
    root: {
      purpose: "The group of faces; not there before an agent’s contact has ended.",
      states: {
        status: { purpose: "Whether the click is stored.", values: ["asked", "saving", "saved", "failed"] },
        face: { purpose: "The face that was chosen.", values: ["miserable", "sad", "neutral", "happy", "delighted"] },
      },
    },
    question: { purpose: "The question above the faces." },
    hint: { purpose: "Says that one click is all; not there after a click." },
    faces: { purpose: "The row of faces, worst to best in reading direction." },
    face: {
      purpose: "One face: a button, at least 44 by 44 pixels, whose one click stores.",
      states: {
        face: { purpose: "Which face it is.", values: ["miserable", "sad", "neutral", "happy", "delighted"] },
        pressed: { purpose: "It is the chosen one." },
        dimmed: { purpose: "Another one is chosen." },
      },
    },
    drawing: {
      purpose: "The picture of a face, an SVG; an outline in the current colour until a theme gives it colours.",
    },
    word: { purpose: "The face’s word, under its picture." },
    saved: { purpose: "Says that the click is stored, on its way, or was not stored; empty before a click." },
    undo: { purpose: "The button that takes the click back; only there after one." },
  },
  variables: {
    "--wl-rating-head": "What fills a face’s head; without it the head is an outline.",
    "--wl-rating-ink": "What the features are drawn in; the current colour without it.",
  },
} as const satisfies Anatomy;

type Shape = typeof ratingAnatomy;

/** The type of the anatomy under a short name, so that published types say it once. */
export interface RatingAnatomy extends Shape {}
