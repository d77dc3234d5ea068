import * as supportState from "@warmline/client/state/support";
import type { ReactElement } from "react";
import { useSupport } from "../hooks/useSupport.ts";
import { LauncherIcon, LowerIcon } from "./icons.tsx";

/** What the launcher shows: the line, or how to put the window away. */
export function LauncherFace(): ReactElement {
  return useSupport(supportState.isOpen) ? <LowerIcon /> : <LauncherIcon />;
}
