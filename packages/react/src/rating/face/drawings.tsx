import type { Face } from "@warmline/client";
import type { ReactElement } from "react";

/** A head: an outline, or filled where a theme gives it a colour. */
function Head({ d }: { d: string }): ReactElement {
  return <path d={d} fill="var(--wl-rating-head, none)" stroke="var(--wl-rating-head, currentColor)" />;
}

const PUPILS = (
  <g fill="var(--wl-rating-ink, currentColor)" stroke="none">
    <ellipse cx="17.5" cy="22.5" rx="2.3" ry="3" />
    <ellipse cx="30.5" cy="22.5" rx="2.3" ry="3" />
  </g>
);

/**
 * Told apart by the shape of the head alone: one that has slumped under worried brows, a level one that waits to hear more,
 * and a lit one with laughing eyes.
 */
export const drawings: Record<Face, ReactElement> = {
  miserable: (
    <>
      <Head d="M24 7c9.5 0 15.4 7 18.6 18.6C45.8 37.2 39 43 24 43S2.2 37.2 5.4 25.6C8.6 14 14.5 7 24 7Z" />
      {PUPILS}
      <path d="m12.5 18.6 6.4-4.4M35.5 18.6l-6.4-4.4" />
      <path d="M16.5 36.5c1.5-4.4 4-6.5 7.5-6.5s6 2.1 7.5 6.5" />
    </>
  ),
  delighted: (
    <>
      <Head d="M24 3.5 29.4 9l7.4-2.2 2.2 7.4L46 17l-2.4 7 2.4 7-7 2.8-2.2 7.4-7.4-2.2L24 44.5 18.6 39l-7.4 2.2L9 33.8 2 31l2.4-7L2 17l7-2.8 2.2-7.4L18.6 9Z" />
      <path d="M13.5 22.5c1.4-4.6 6.6-4.6 8 0M26.5 22.5c1.4-4.6 6.6-4.6 8 0" />
      <path d="M13.5 27h21c-.7 6-4.8 9.5-10.5 9.5S14.2 33 13.5 27Z" fill="var(--wl-rating-ink, currentColor)" />
    </>
  ),
  sad: (
    <>
      <Head d="M24 5c8.5 0 14.6 8.2 17.6 20.4C44.6 37.6 37.5 43 24 43S3.4 37.6 6.4 25.4C9.4 13.2 15.5 5 24 5Z" />
      {PUPILS}
      <path d="m13.5 17.6 5-2.8M34.5 17.6l-5-2.8" />
      <path d="M18 35c1.5-2.7 3.5-4 6-4s4.5 1.3 6 4" />
    </>
  ),
  neutral: (
    <>
      <Head d="M19 5.5h10c9.5 0 14 4.5 14 14v9c0 9.5-4.5 14-14 14H19c-9.5 0-14-4.5-14-14v-9c0-9.5 4.5-14 14-14Z" />
      {PUPILS}
      <path d="M18.5 33.2c3.7.3 7.3 0 11-.9" />
    </>
  ),
  happy: (
    <>
      <Head d="M18.5 5.2a6 6 0 0 1 11 0a6 6 0 0 1 9.3 6a6 6 0 0 1 4.6 10a6 6 0 0 1-1.6 10.9a6 6 0 0 1-7.2 8.3a6 6 0 0 1-10.6 3.1a6 6 0 0 1-10.6-3.1a6 6 0 0 1-7.2-8.3a6 6 0 0 1-1.6-10.9a6 6 0 0 1 4.6-10a6 6 0 0 1 9.3-6Z" />
      <path d="M14 21.8c1.2-3.7 5.8-3.7 7 0M27 21.8c1.2-3.7 5.8-3.7 7 0" />
      <path d="M15.5 27.5h17c-.6 4.6-4 7.5-8.5 7.5s-7.9-2.9-8.5-7.5Z" fill="var(--wl-rating-ink, currentColor)" />
    </>
  ),
};
