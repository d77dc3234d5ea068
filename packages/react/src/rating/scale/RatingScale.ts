import type { Face, RatingView } from "@warmline/client";

/** The lines of a face: of its head, then what is drawn in ink, as strokes and as shapes that are filled. */
export type FaceDrawing = readonly [head: string, strokes: string, shapes: string];

/** The faces to choose from, worst to best, and how each looks. */
export interface RatingScale {
  id: RatingView["scale"];
  faces: readonly Face[];
  drawings: Readonly<Partial<Record<Face, FaceDrawing>>>;
}
