import * as v from "valibot";
import { Name } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import { Face } from "./parts.ts";
import { INVISIBLE } from "./typed.ts";

/** Body of `PUT …/ratings/{ratingId}/choices/{choiceId}`: the last choice holds, null takes it back. */
export const ChooseFace = v.pipe(v.strictObject({ face: v.nullable(Face) }), v.metadata({ ref: "ChooseFace" }));
export type ChooseFace = v.InferOutput<typeof ChooseFace>;

/** Body of `PUT …/ratings/{ratingId}/remarks/{remarkId}`: what was good or wrong; the last one holds. */
export const LeaveRemark = v.pipe(
  v.strictObject({
    /** Of the site’s reasons. */
    reasons: v.pipe(v.array(Name), v.maxLength(LIMITS.reasons)),
    text: v.pipe(v.string(), v.maxLength(LIMITS.remark)),
  }),
  v.forward(
    v.partialCheck(
      [["reasons"], ["text"]],
      ({ reasons, text }) => reasons.length > 0 || text.replace(INVISIBLE, "") !== "",
      "must not be empty",
    ),
    ["text"],
  ),
  v.metadata({ ref: "LeaveRemark" }),
);
export type LeaveRemark = v.InferOutput<typeof LeaveRemark>;

/** Body of `PUT …/ratings/{ratingId}/dismissals/{dismissalId}`: the customer does not want to say. */
export const DismissRating = v.pipe(v.strictObject({}), v.metadata({ ref: "DismissRating" }));
export type DismissRating = v.InferOutput<typeof DismissRating>;
