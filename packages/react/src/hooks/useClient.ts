import type { SupportClient } from "@warmline/client";
import { useSupportContext } from "../support/SupportContext.ts";

/**
 * The client of the nearest `<Support.Root>`.
 *
 * @throws WarmlineError `missing-root` outside of it
 */
export function useClient(): SupportClient {
  return useSupportContext().client;
}
