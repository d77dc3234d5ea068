import type { ReactElement } from "react";

/** A sentence, in which what stands between backticks is code. */
export function WithCode({ children }: { children: string }): ReactElement {
  // Whatever is between two backticks has an odd place.
  return <>{children.split("`").map((piece, place) => (place % 2 === 0 ? piece : <code key={place}>{piece}</code>))}</>;
}
