import type { Face } from "@warmline/client";
import type { ReactElement } from "react";

const HEAD = <circle cx="24" cy="24" r="20.5" />;

const EYES = (
  <g fill="currentColor" stroke="none">
    <ellipse cx="17" cy="20.5" rx="2.1" ry="2.7" />
    <ellipse cx="31" cy="20.5" rx="2.1" ry="2.7" />
  </g>
);

/** Brows up in worry and a short mouth turned down; a level mouth a little higher on one side; laughing eyes and a wide smile. */
export const drawings: Record<Face, ReactElement> = {
  sad: (
    <>
      {HEAD}
      {EYES}
      <path d="m12.5 15.6 5.4-2.4M35.5 15.6l-5.4-2.4" />
      <path d="M16.5 34.2c1.9-3.1 4.5-4.7 7.5-4.7s5.6 1.6 7.5 4.7" />
    </>
  ),
  neutral: (
    <>
      {HEAD}
      {EYES}
      <path d="M16.5 32c5 .4 10 .1 15-1" />
    </>
  ),
  happy: (
    <>
      {HEAD}
      <path d="M13.2 20.6c1.6-3.5 5.6-3.5 7.2 0M27.6 20.6c1.6-3.5 5.6-3.5 7.2 0" />
      <path d="M13.4 27.6h21.2c-.8 5.5-5.2 9.3-10.6 9.3s-9.8-3.8-10.6-9.3Z" fill="currentColor" fillOpacity=".18" />
    </>
  ),
};
