import type { ReactElement } from "react";
import * as Rating from "../rating/index.parts.ts";

/** How it was: one click, and after it what one would like to add. */
export function RatingCard(): ReactElement {
  return (
    <Rating.Root>
      <Rating.Question />
      <Rating.Faces />
      <Rating.Hint />
      <Rating.Saved />
      <Rating.Undo />
      <Rating.Dismiss />
      <Rating.RemarkButton />
      <Rating.Remark />
      <Rating.PassedOn />
    </Rating.Root>
  );
}
