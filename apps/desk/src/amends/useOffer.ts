import { useState } from "react";
import type { DeskGuide, Id } from "@warmline/protocol";
import { amendsDrafts, NO_OFFER, type OfferDraft } from "../store/amends.ts";
import { useDesk, useDeskState } from "../store/context.tsx";

type Row = DeskGuide["amends"][number];

export interface OfferForm {
  draft: OfferDraft;
  change: (next: Partial<OfferDraft>) => void;
  guide: DeskGuide["amends"];
  /** What the guide has for how much it hurt, or null before that is chosen. */
  row: Row | null;
  /** What is not chosen yet, or null. */
  missing: "severity" | "offer" | null;
  tried: boolean;
  /** Makes the offer if it is chosen. Returns whether it was. */
  send: () => boolean;
}

/** An offer that is being chosen. It outlives the page until it is made. */
export function useOffer(conversationId: Id): OfferForm {
  const desk = useDesk();
  const guide = useDeskState((state) => state.guide.amends);
  const kept = amendsDrafts(desk.forms, conversationId);
  const [draft, setDraft] = useState(kept.offer);
  const [tried, setTried] = useState(false);
  const row = guide.find(({ severity }) => severity === draft.severity) ?? null;
  const offer = row?.offers.find(({ id }) => id === draft.offer) ?? null;
  return {
    draft,
    change(next) {
      const whole = { ...draft, ...next };
      setDraft(whole);
      kept.setOffer(whole);
    },
    guide,
    row,
    missing: row === null ? "severity" : offer === null ? "offer" : null,
    tried,
    send() {
      setTried(true);
      if (row === null || offer === null) return false;
      const text = draft.text.trim();
      desk.offer(conversationId, { offer: offer.id, severity: row.severity, text: text === "" ? null : text });
      kept.setOffer(NO_OFFER);
      return true;
    },
  };
}
