import type { GreeterState } from "@warmline/client";
import { useSyncExternalStore } from "react";
import { useSupportContext } from "../SupportContext.ts";

const AT_SERVER: GreeterState = { greeting: null, isShown: false };

/** What is said to somebody who stays on the page, and whether it stands beside it. */
export function useGreeting(): GreeterState {
  const { greeter } = useSupportContext();
  return useSyncExternalStore(greeter.subscribe, greeter.get, () => AT_SERVER);
}
