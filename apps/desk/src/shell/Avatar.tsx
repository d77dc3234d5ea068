import type { ReactNode } from "react";

/** A round picture of somebody whose name stands beside it: the photo, else the first letters. */
export function Avatar({
  name,
  photo,
  large = false,
}: {
  name: string;
  photo: string | null;
  large?: boolean;
}): ReactNode {
  const size = large ? 72 : 32;
  const letters = name.split(/\s+/, 2).map((word) => Array.from(word)[0] ?? "");
  return (
    <span className={large ? "avatar avatar-large" : "avatar"} aria-hidden="true">
      {photo === null ? letters.join("").toUpperCase() : <img src={photo} alt="" width={size} height={size} />}
    </span>
  );
}
