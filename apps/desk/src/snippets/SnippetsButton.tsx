import type { ReactNode } from "react";
import { words } from "../words.ts";
import type { Snippets } from "./useSnippets.ts";

/** Opens the snippets, or leaves them. */
export function SnippetsButton({ snippets }: { snippets: Snippets }): ReactNode {
  return (
    <button
      type="button"
      className="button"
      data-key="q"
      aria-expanded={snippets.isOpen}
      // The focus stays where it is, so that a press while they are open closes them.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => (snippets.isOpen ? snippets.close() : snippets.open())}
    >
      {words.snippets.open}
    </button>
  );
}
