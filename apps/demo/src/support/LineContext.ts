import type { SupportClient } from "@warmline/client";
import { createContext, use } from "react";
import type { HostConfig } from "../../backend/config.ts";

/** The support line of this page: it can be there as soon as the site’s backend has said where. */
export type Line =
  | { status: "looking" }
  | { status: "missing" }
  | { status: "ready"; client: SupportClient; config: HostConfig };

export const LineContext = createContext<Line>({ status: "looking" });

export function useLine(): Line {
  return use(LineContext);
}
