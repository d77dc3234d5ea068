import type { ReactElement } from "react";

function draw(path: string): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      width={20}
      height={20}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={path} />
    </svg>
  );
}

/** A sheet with a folded corner. */
export const FileIcon = () => draw("M6.5 3.5h7l4.5 4.5v12.5h-11.5ZM13.5 3.5v4.5h4.5");
export const PauseIcon = () => draw("M9 6v12M15 6v12");
/** Around and on. */
export const ResumeIcon = () => draw("M18.5 12a6.5 6.5 0 1 1-2-4.7M17 4v3.5h-3.5");
export const RemoveIcon = () => draw("m7 7 10 10M17 7 7 17");
export const DownloadIcon = () => draw("M12 5v10m-4-4 4 4 4-4M6 19h12");
