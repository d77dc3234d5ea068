import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { drawings } from "./drawings.tsx";
import { useFaceContext } from "./FaceContext.ts";

/** The picture of a face, in the theme’s colours or the current one. Renders an `<svg>`. */
export const RatingDrawing = definePart<PartState<RatingAnatomy, "drawing">, "svg">(
  "Rating.Drawing",
  "svg",
  function RatingDrawing(host, element) {
    const face = useFaceContext();
    return element(host, {
      state: {},
      viewBox: "0 0 48 48",
      width: 48,
      height: 48,
      fill: "none",
      stroke: "var(--wl-rating-ink, currentColor)",
      strokeWidth: 2.5,
      strokeLinecap: "round",
      strokeLinejoin: "round",
      "aria-hidden": true,
      children: drawings[face],
    });
  },
);
