import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";
import { useFaceContext } from "./FaceContext.ts";

const INK = "var(--wl-rating-ink, currentColor)";
const HEAD = "var(--wl-rating-head, ";

/** The picture of a face, in the theme’s colours or the current one. Renders an `<svg>`. */
export const RatingDrawing = definePart<PartState<RatingAnatomy, "drawing">, "svg">(
  "Rating.Drawing",
  "svg",
  function RatingDrawing(host, element) {
    const face = useFaceContext();
    const [head, strokes, shapes] = useRatingContext().drawings[face] ?? [];
    return element(host, {
      state: {},
      viewBox: "0 0 48 48",
      width: 48,
      height: 48,
      fill: "none",
      stroke: INK,
      strokeWidth: 2.5,
      strokeLinecap: "round",
      strokeLinejoin: "round",
      "aria-hidden": true,
      children: (
        <>
          <path d={head} fill={`${HEAD}none)`} stroke={`${HEAD}currentColor)`} />
          <path d={strokes} />
          <path d={shapes} fill={INK} />
        </>
      ),
    });
  },
);
