import type { ReactNode } from "react";
import { CopyButton } from "./CopyButton.tsx";

/** A reference, and the way to copy it. */
export function Reference({ text }: { text: string }): ReactNode {
  return (
    <span className="reference">
      <code>{text}</code>
      <CopyButton text={text} />
    </span>
  );
}
