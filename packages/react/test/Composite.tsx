import type { ReactElement, ReactNode } from "react";
import { Support } from "../src/support/index.ts";
import type { Loaded } from "./scene.ts";

export interface CompositeProps {
  /** What the story’s loader made of `parameters.scenes`; the name of each scene is its panel’s caption. */
  loaded: Loaded;
  /** What stands in every panel, or what stands in the panel with this caption. */
  children: ReactNode | ((caption: string) => ReactNode);
}

/** The states of a widget side by side, each on a support line of its own. */
export function Composite({ loaded, children }: CompositeProps): ReactElement {
  return (
    <div className="stage-grid">
      {Object.entries(loaded.lines).map(([caption, client]) => (
        <figure key={caption}>
          <figcaption>{caption}</figcaption>
          <Support.Root client={client} voice={loaded.voice} className="stage-panel">
            {typeof children === "function" ? children(caption) : children}
          </Support.Root>
        </figure>
      ))}
    </div>
  );
}
