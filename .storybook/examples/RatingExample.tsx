import { Rating } from "@warmline/react";
import type { ReactElement } from "react";

/** Three faces after a conversation, anywhere inside of `<Support.Root>`. */
export function RatingExample(): ReactElement {
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
