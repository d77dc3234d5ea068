import type { AwayState } from "@warmline/client";
import { useSyncExternalStore } from "react";
import { useSupportContext } from "../SupportContext.ts";

const AT_SERVER: AwayState = { sound: false, notification: false, canPlay: false, access: "unsupported" };

/** What the customer has agreed to and what the browser can do. */
export function useAwayState(): AwayState {
  const { away } = useSupportContext();
  return useSyncExternalStore(away.subscribe, away.get, () => AT_SERVER);
}
