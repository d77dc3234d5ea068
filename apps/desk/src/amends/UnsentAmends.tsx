import type { ReactNode } from "react";
import { pickText } from "@warmline/protocol";
import type { AmendsCommand } from "../store/commands.ts";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { ApologyView } from "./ApologyView.tsx";

/** An apology or an offer on its way. */
export function UnsentAmends({ command }: { command: AmendsCommand }): ReactNode {
  const guide = useDeskState((state) => state.guide.amends);
  if (command.type === "apology") return <ApologyView apology={command} />;
  const known = guide.flatMap(({ offers }) => offers).find(({ id }) => id === command.offer);
  return <p className="quiet">{words.amends.offering(known ? pickText(known.label, "en") : command.offer)}</p>;
}
