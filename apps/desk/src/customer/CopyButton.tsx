import { useEffect, useState, type ReactNode } from "react";
import { words } from "../words.ts";

const COPIED_MS = 2_000;

interface CopyButtonProps {
  text: string;
  /** @default what it says */
  label?: string;
}

/** Copies a text, and says so for a moment. */
export function CopyButton({ text, label }: CopyButtonProps): ReactNode {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={copied ? undefined : label}
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {copied ? words.ticket.copied : words.ticket.copy}
      </button>
      <output className="unseen">{copied && words.ticket.copied}</output>
    </>
  );
}
