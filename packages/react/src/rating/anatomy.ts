import type { Anatomy } from "../internals/anatomy.ts";

/** One click on a face says how it was. */
export const ratingAnatomy = {
  widget: "rating",
  parts: {
    root: {
      purpose: "The group of faces; on a support line not there before an agent’s contact has ended.",
      states: {
        status: { purpose: "Whether the click is stored.", values: ["asked", "saving", "saved", "failed", "chosen"] },
        face: { purpose: "The face that was chosen.", values: ["miserable", "sad", "neutral", "happy", "delighted"] },
        alone: { purpose: "It stands in a page of the host’s, outside of any support line." },
        scale: { purpose: "How many faces there are to choose from.", values: ["faces-3", "faces-5"] },
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
    dismiss: {
      purpose: "The button that waves the question away; after a click it closes the card outside of the window.",
      states: { answered: { purpose: "A face was chosen: it closes the card." } },
    },
    "remark-button": {
      purpose: "The button that asks whether one would like to add anything; only there after a click.",
      states: { open: { purpose: "The form is unfolded." } },
    },
    remark: { purpose: "The form for what one would like to add; not there while it is folded in." },
    reasons: { purpose: "What it may be about, as a group of buttons; not there where the site names nothing." },
    reason: { purpose: "One thing that it may be about, as a chip.", states: { chosen: { purpose: "It is chosen." } } },
    text: { purpose: "The field for one’s own words." },
    send: {
      purpose: "The button that passes on what was said.",
      states: { empty: { purpose: "There is nothing to send yet." } },
    },
    "passed-on": {
      purpose: "Says who reads what was said, or that it could not be passed on; empty before.",
      states: { status: { purpose: "How far it has got.", values: ["sending", "sent", "failed"] } },
    },
    "pop-up": { purpose: "The card outside of the window with the question; not there while nothing is asked there." },
  },
  variables: {
    "--wl-rating-head": "What fills a face’s head; without it the head is an outline.",
    "--wl-rating-ink": "What the features are drawn in; the current colour without it.",
  },
} as const satisfies Anatomy;

type Shape = typeof ratingAnatomy;

/** The type of the anatomy under a short name, so that published types say it once. */
export interface RatingAnatomy extends Shape {}
