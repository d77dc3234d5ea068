import type { ReactNode } from "react";
import { useDeskState } from "../store/context.tsx";
import { isHeldUp, unkept, type DeskState } from "../store/state.ts";
import { words } from "../words.ts";

/** What goes at once need not be spoken of. */
const faultOf = (state: DeskState) => (isHeldUp(state) ? unkept(state) : null);

/** Says that the browser does not keep what waits to be sent; empty while nothing would be lost. */
export function UnkeptNote(): ReactNode {
  const fault = useDeskState(faultOf);
  return <output className="unkept-note">{fault !== null && words.unkept[fault]}</output>;
}
