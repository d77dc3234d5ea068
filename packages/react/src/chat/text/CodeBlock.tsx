import { type ReactElement, useEffect, useState } from "react";
import { copyText } from "../../internals/copyText.ts";
import { visuallyHidden } from "../../internals/visuallyHidden.ts";
import type { RichTextWords } from "./RichText.tsx";

interface CodeBlockProps {
  value: string;
  words: RichTextWords["copyCode"];
}

const SHOWN_MS = 2_500;

/** Code as it was written, with a button that copies it and says so. */
export function CodeBlock({ value, words }: CodeBlockProps): ReactElement {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (): Promise<void> => setOutcome((await copyText(value)) ? "copied" : "failed");
  const code = (
    // Long lines scroll sideways, which a keyboard can only do inside a focused element.
    <pre tabIndex={0} dir="ltr">
      <code>{value}</code>
    </pre>
  );
  if (words === undefined) return code;
  return (
    <div>
      {code}
      <button type="button" onClick={() => void copy()}>
        {words[outcome ?? "copy"]}
      </button>
      <span aria-live="polite" style={visuallyHidden}>
        {outcome !== null && words[outcome]}
      </span>
    </div>
  );
}
