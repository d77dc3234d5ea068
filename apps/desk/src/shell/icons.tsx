import type { ReactNode } from "react";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c.8-3.6 4-5.5 8-5.5s7.200 1.900 8 5.500",
  close: "M6 6l12 12M18 6L6 18",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.500 2",
  check: "M5 12.500l4.500 4.500L19 7.500",
  checks: "M2.500 12.500l4.500 4.500L16 8M11.500 16.500l.5.5L21.500 7.500",
  alert: "M12 3.500l9.500 16.500h-19L12 3.500Zm0 6.500v4.500m0 2.600v.2",
  down: "M12 5v14m-6-6l6 6 6-6",
  send: "M4 12l16-8-5 16-3.500-6.500L4 12Z",
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
  sad: "M8 16.500c1.800-2.400 6.200-2.400 8 0",
  neutral: "M8 15.500h8",
  happy: "M8 14.500c1.800 2.600 6.200 2.600 8 0",
} as const;

/** A face of the rating scale; its meaning is said beside it. */
export function FaceIcon({ face }: { face: keyof typeof MOUTHS }): ReactNode {
  return (
    <svg className={`icon face face-${face}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9.500" />
      <path d={MOUTHS[face]} />
      <path className="eyes" d="M9 9.500v.6M15 9.500v.6" />
    </svg>
  );
}

/** The desk's own mark. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" />
      <path d="M9 10.500h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7l-4.500 4v-4H9a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Z" />
    </svg>
  );
}
