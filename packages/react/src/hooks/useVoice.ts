import type { Voice } from "@warmline/voice";
import { useSupportContext } from "../support/SupportContext.ts";

/**
 * The words of the nearest `<Support.Root>`.
 *
 * @throws WarmlineError `missing-root` outside of it
 */
export function useVoice(): Voice {
  return useSupportContext().voice;
}
