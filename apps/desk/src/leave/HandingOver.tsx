import type { ReactNode } from "react";
import type { Name } from "@warmline/protocol";
import { agentName } from "../customer/names.ts";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

/** A hand-over on its way. */
export function HandingOver({ to }: { to: Name | null }): ReactNode {
  const name = useDeskState((state) => (to === null ? null : agentName(state.site, to)));
  return <p className="quiet">{words.handOver.handing(name)}</p>;
}
