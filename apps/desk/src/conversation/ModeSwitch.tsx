import type { ReactNode } from "react";
import { Icon } from "../shell/icons.tsx";
import type { Mode } from "../store/drafts.ts";
import { words } from "../words.ts";

const MODES: readonly Mode[] = ["answer", "note"];
const KEYS = { answer: "r", note: "n" } as const;

/** Says whom one writes to, and changes it. */
export function ModeSwitch({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }): ReactNode {
  return (
    <fieldset className="modes">
      <legend className="unseen">{words.composer.modes}</legend>
      {MODES.map((each) => (
        <button
          key={each}
          type="button"
          className="mode"
          aria-pressed={each === mode}
          data-key={KEYS[each]}
          onClick={() => onMode(each)}
        >
          {each === "note" && <Icon name="note" />}
          {words.composer.mode[each]}
        </button>
      ))}
    </fieldset>
  );
}
