import type { ReactNode } from "react";

const PICTURES: readonly ReactNode[] = [
  <>
    <path d="M8 14a6 6 0 0 1 6-6h20a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6H22l-9 8v-8a5 5 0 0 1-5-5z" />
    <path d="M18 19h.01M30 19h.01M18 24.5c3.5 3 8.5 3 12 0" />
  </>,
  <>
    <path d="M8 16c0-4.4 7.2-8 16-8s16 3.6 16 8-7.2 8-16 8-16-3.6-16-8z" />
    <path d="M8 16v16c0 4.4 7.2 8 16 8s16-3.6 16-8V16M8 24c0 4.4 7.2 8 16 8s16-3.6 16-8" />
  </>,
  <>
    <path d="M10 20v8l6 1 18 8V11L16 19z" />
    <path d="M16 29l2 10h5l-2-8M39 19c2 3 2 7 0 10" />
  </>,
  <>
    <path d="M7 14h22v20H7zM29 20h7l5 7v7H29z" />
    <path d="M13 34a3.5 3.5 0 1 0 7 0 3.5 3.5 0 0 0-7 0zM31 34a3.5 3.5 0 1 0 7 0 3.5 3.5 0 0 0-7 0zM18 14v7" />
  </>,
];

/** One line drawing for each reason to stay. */
export function WhyPicture({ index }: { index: number }) {
  return (
    <svg className="why-picture" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true">
      {PICTURES[index]}
    </svg>
  );
}
