import { Support } from "@warmline/react";
import { type ReactElement, type ReactNode, StrictMode } from "react";
import type { Loaded } from "../../packages/react/test/scene.ts";
import type { Globals } from "../globals.ts";

export interface StageFrameProps {
  globals: Globals;
  loaded: Loaded;
  /** Whether a `<Support.Root>` and a panel of the window’s kind stand around the story. */
  panel: boolean;
  children: ReactNode;
}

/** What stands around a story: scheme, theme and width of the toolbar, and the support line. */
export function StageFrame({ globals, loaded, panel, children }: StageFrameProps): ReactElement {
  const { scheme, theme, strict, zoom } = globals;
  const [client] = Object.values(loaded.lines);
  const inside =
    panel && client ? (
      <Support.Root client={client} voice={loaded.voice} className="stage-panel">
        {children}
      </Support.Root>
    ) : (
      children
    );
  return (
    <div
      className="stage"
      data-wl-scheme={scheme}
      data-wl-theme={theme}
      dir={loaded.voice.direction}
      // As a browser’s own zoom does it: the same room for everything twice as large.
      style={zoom === "200" ? { zoom: 2 } : undefined}
    >
      {strict === "on" ? <StrictMode>{inside}</StrictMode> : inside}
    </div>
  );
}
