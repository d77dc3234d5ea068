import type { Away, Greeter, SupportClient } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";
import type { LineRating } from "../rating/root/LineRating.tsx";
import type { Announcer } from "./announcer/createAnnouncer.ts";

/** What every part of one support line shares. Its value stays the same while client and voice do. */
export interface SupportContextValue {
  client: SupportClient;
  voice: Voice;
  /** Says a sentence once to screen readers. */
  announce: (sentence: string) => void;
  announcer: Announcer;
  /** The incidents that were an alert: each is one only once. */
  alerted: Set<string>;
  away: Away;
  greeter: Greeter;
  /** Asks for the ratings of the line. Handed on here, so that a rating that stands alone weighs nothing of a line. */
  LineRating: typeof LineRating;
  launcher: RefObject<HTMLButtonElement | null>;
  /** Whether the window was last opened by a hand on the launcher, which lets focus move. */
  openedByHand: RefObject<boolean>;
  windowId: string;
}

export const SupportContext = createContext<SupportContextValue | null>(null);

export function useSupportContext(): SupportContextValue {
  return useRequiredContext(SupportContext, "Support.Root");
}
