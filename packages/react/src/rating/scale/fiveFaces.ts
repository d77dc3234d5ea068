import type { RatingScale } from "./RatingScale.ts";
import { threeFaces } from "./threeFaces.ts";

/** Two more around the three: a head that melts away in tears, and a sun. A page that asks with three does not load them. */
export const fiveFaces: RatingScale = {
  id: "faces-5",
  faces: ["miserable", "sad", "neutral", "happy", "delighted"],
  drawings: {
    ...threeFaces.drawings,
    miserable: [
      "M24 5.5c8 0 13 7 15 15 2 6 6 9.5 6 15.5s-5 6.5-8 4.5-4.5-1-6.5 1c-4 3.5-9 3.5-13 0-2-2-3.5-3-6.5-1s-8 1.5-8-4.5 4-9.5 6-15.5c2-8 7-15 15-15Z",
      "M13 23.4c1.6-2.2 5-2.4 7 .2M35 23.4c-1.6-2.2-5-2.4-7 .2M12.6 19.6l6-4.2M35.4 19.6l-6-4.2",
      "M17 36.4c.8-4.4 3.4-6.6 7-6.6s6.2 2.2 7 6.6c-4.6-1.4-9.4-1.4-14 0ZM12.2 29.5c-.6 1-.7 1.3-.7 1.9a.7.7 0 0 0 1.4 0c0-.6-.1-.9-.7-1.9Z",
    ],
    delighted: [
      "M24 2l5 4 7-1 2 7 6 3-2 6 4 6-5 5 0 7-7 1-4 6-6-4-6 4-4-6-7-1 0-7-5-5 4-6-2-6 6-3 2-7 7 1Z",
      "M13 22.6c1-5.4 7.2-5.4 8.2 0M26.8 22.6c1-5.4 7.2-5.4 8.2 0",
      "M13.4 26.6h21.2c-.4 6.9-4.6 11.4-10.6 11.4s-10.2-4.5-10.6-11.4Z",
    ],
  },
};
