import type { ReactNode } from "react";
import { useLine } from "./LineContext.ts";

interface AskButtonProps {
  /** Whether the button is filled. */
  full?: boolean;
  /** What the question is about, for those who cannot see what stands around the button. */
  about?: string;
  /** The customer’s first words, to be changed and sent. */
  question?: string;
  children: ReactNode;
}

/** Opens the support window from the page. */
export function AskButton({ full = false, about, question, children }: AskButtonProps) {
  const line = useLine();
  return (
    <button
      className={full ? "button button-full" : "button"}
      type="button"
      disabled={line.status !== "ready"}
      onClick={() => line.status === "ready" && line.client.support.open({ prefill: question })}
    >
      {children}
      {about !== undefined && <span className="unseen">: {about}</span>}
    </button>
  );
}
