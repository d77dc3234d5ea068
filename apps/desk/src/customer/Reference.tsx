import { useEffect, useState, type ReactNode } from "react";
import { words } from "../words.ts";

const COPIED_MS = 2_000;

/** A reference, and the way to copy it. */
export function Reference({ text }: { text: string }): ReactNode {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <span className="reference">
      <code>{text}</code>
      <button
        type="button"
        className="link"
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
    </span>
  );
}
