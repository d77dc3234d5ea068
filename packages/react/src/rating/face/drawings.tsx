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
 * Told apart by the shape of the head alone: one that melts away in tears, one that has slumped under worried brows, a level one
 * that waits to hear more, a lit one with laughing eyes, and a sun.
 */
export const drawings: Record<Face, ReactElement> = {
  miserable: (
    <>
      <Head d="M24 5.5c8 0 13 7 15 15 2 6 6 9.5 6 15.5s-5 6.5-8 4.5-4.5-1-6.5 1c-4 3.5-9 3.5-13 0-2-2-3.5-3-6.5-1s-8 1.5-8-4.5 4-9.5 6-15.5c2-8 7-15 15-15Z" />
      <path d="M13 23.4c1.6-2.2 5-2.4 7 .2M35 23.4c-1.6-2.2-5-2.4-7 .2M12.6 19.6l6-4.2M35.4 19.6l-6-4.2" />
      <path
        d="M17 36.4c.8-4.4 3.4-6.6 7-6.6s6.2 2.2 7 6.6c-4.6-1.4-9.4-1.4-14 0Z"
        fill="var(--wl-rating-ink, currentColor)"
      />
      <path
        d="M12.2 27.5c-1.3 2-1.9 3-1.9 3.9a1.9 1.9 0 0 0 3.8 0c0-.9-.6-1.9-1.9-3.9Z"
        fill="var(--wl-rating-ink, currentColor)"
        stroke="none"
      />
    </>
  ),
  delighted: (
    <>
      <Head d="M24 2l5 4 7-1 2 7 6 3-2 6 4 6-5 5 0 7-7 1-4 6-6-4-6 4-4-6-7-1 0-7-5-5 4-6-2-6 6-3 2-7 7 1Z" />
      <path d="M13 22.6c1-5.4 7.2-5.4 8.2 0M26.8 22.6c1-5.4 7.2-5.4 8.2 0" />
      <path
        d="M13.4 26.6h21.2c-.4 6.9-4.6 11.4-10.6 11.4s-10.2-4.5-10.6-11.4Z"
        fill="var(--wl-rating-ink, currentColor)"
      />
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
