import type { OfferView, SupportState } from "@warmline/client";
import { pickText } from "@warmline/client";
import * as amendsState from "@warmline/client/state/amends";
import { useCallback, useMemo } from "react";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";

/** An offer with its words in the customer’s language. */
export interface ShownOffer extends OfferView {
  label: string;
  note: string;
  /** Whether it was refused because it is not there any more: then asking again helps nothing. */
  gone: boolean;
}

/** One offer as it stands now, or null where it is unknown. When its time is over it is, whether the server has said so or not. */
export function useOffer(id: string | null): ShownOffer | null {
  const { locale } = useVoice();
  const view = useSupport(
    useCallback((state: SupportState) => (id === null ? null : amendsState.offer(state, id)), [id]),
  );
  const isOver = useNow((now) => view !== null && now >= view.offer.expiresAt);
  return useMemo(() => {
    if (view === null) return null;
    const { label, note } = view.offer;
    return {
      ...view,
      status: view.status === "open" && isOver ? "expired" : view.status,
      label: pickText(label, locale),
      note: note === null ? "" : pickText(note, locale),
      gone: view.failure?.code === "offer-gone",
    };
  }, [view, isOver, locale]);
}
