import type { ReactNode } from "react";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c.8-3.6 4-5.5 8-5.5s7.2 1.9 8 5.5",
  beside: "M4 5h16v14H4V5Zm9 0v14M17 10v4m-2-2h4",
  close: "M6 6l12 12M18 6L6 18",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2",
  check: "M5 12.5l4.5 4.5L19 7.5",
  checks: "M2.5 12.5l4.5 4.5L16 8M11.5 16.5l.5.5L21.5 7.5",
  alert: "M12 3.5l9.5 16.5h-19L12 3.5Zm0 6.5v4.5m0 2.6v.2",
  down: "M12 5v14m-6-6l6 6 6-6",
  up: "M12 19V5m6 6l-6-6-6 6",
  picture: "M4 5h16v14H4V5Zm0 11l5-5 4 4 3-3 4 4M15.5 9.5v.1",
  book: "M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5Zm0 0v13",
  note: "M5 4h14v10l-6 6H5V4Zm14 10h-6v6M9 9h6",
  attach: "M8 12.5l6-6a3 3 0 0 1 4.5 4.2l-8 8a5 5 0 0 1-7-7L11 4.5",
  file: "M6 3h8l4 4v14H6V3Zm8 0v4h4",
  smile: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-3.5-6.5c1.6 2.4 5.4 2.4 7 0M9 9.5v.5m6-.5v.5",
  edit: "M4 20l1-4.5L16.5 4 20 7.5 8.5 19 4 20Z",
  remove: "M5 7h14M10 7V4.5h4V7m3 0l-1 12.5H8L7 7m3.5 4v5m3-5v5",
  more: "M6 12.5a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1Zm6 0a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1Zm6 0a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1Z",
  print: "M7 9V4h10v5M7 17H4V9.5h16V17h-3M7 14h10v6H7v-6Z",
  send: "M4 12l16-8-5 16-3.5-6.5L4 12Z",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words; it says nothing by itself. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

const MOUTHS = {
  miserable: "M7.5 17.5c2-4 7-4 9 0",
  sad: "M8 16.5c1.8-2.4 6.2-2.4 8 0",
  neutral: "M8 15.5h8",
  happy: "M8 14.5c1.8 2.6 6.2 2.6 8 0",
  delighted: "M7.5 13.5h9c-.4 3.4-2.2 5-4.5 5s-4.1-1.6-4.5-5Z",
} as const;

/** A face of the rating scale; its meaning is said beside it. */
export function FaceIcon({ face }: { face: keyof typeof MOUTHS }): ReactNode {
  return (
    <svg className={`icon face face-${face}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9.5" />
      <path d={MOUTHS[face]} />
      <path className="eyes" d="M9 9.5v.6M15 9.5v.6" />
    </svg>
  );
}

/** The desk's own mark. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" />
      <path d="M16 7.5c-5.2 0-9.3 3.4-9.3 7.6 0 2.4 1.3 4.5 3.4 5.9-.1 1.1-.6 2.3-1.6 3.4 2.1-.1 3.9-.9 5.2-1.9.7.1 1.5.2 2.3.2 5.2 0 9.3-3.3 9.3-7.6S21.2 7.5 16 7.5Z" />
      <path className="smile" d="M12.2 15.6c1 1.5 2.3 2.2 3.8 2.2s2.8-.7 3.8-2.2" />
    </svg>
  );
}
