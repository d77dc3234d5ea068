import { useState } from "react";
import type { Id } from "@warmline/protocol";
import {
  amendsDrafts,
  asApology,
  emptySlots,
  longSlots,
  NO_APOLOGY,
  type ApologyDraft,
  type ApologySlot,
} from "../store/amends.ts";
import { useDesk } from "../store/context.tsx";

export interface ApologyForm {
  draft: ApologyDraft;
  change: (slot: ApologySlot, text: string) => void;
  /** The parts that say nothing yet. */
  empty: readonly ApologySlot[];
  /** The parts that are too long. */
  long: readonly ApologySlot[];
  /** Whether somebody tried to send it half empty. */
  tried: boolean;
  /** Sends it if it is whole. Returns whether it was. */
  send: () => boolean;
}

/** An apology that is being written. It outlives the page until it is sent. */
export function useApology(conversationId: Id): ApologyForm {
  const desk = useDesk();
  const kept = amendsDrafts(desk.forms, conversationId);
  const [draft, setDraft] = useState(kept.apology);
  const [tried, setTried] = useState(false);
  const empty = emptySlots(draft);
  const long = longSlots(draft);
  return {
    draft,
    change(slot, text) {
      const next = { ...draft, [slot]: text };
      setDraft(next);
      kept.setApology(next);
    },
    empty,
    long,
    tried,
    send() {
      setTried(true);
      if (empty.length + long.length > 0) return false;
      desk.apologise(conversationId, asApology(draft));
      kept.setApology(NO_APOLOGY);
      return true;
    },
  };
}
