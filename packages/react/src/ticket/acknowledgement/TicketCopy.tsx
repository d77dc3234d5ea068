import { useEffect, useState } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";
import { copyText } from "../../internals/copyText.ts";

const SHOWN_MS = 2_500;

/** Copies the number and says so. Renders a `<button>`, or nothing before there is one. */
export const TicketCopy = definePart<PartState<TicketAnatomy, "copy">, "button">(
  "Ticket.Copy",
  "button",
  function TicketCopy(host, element) {
    const { ticket } = useTicketAtHand().view;
    const { voice, announce } = useSupportContext();
    const [outcome, setOutcome] = useState<"copied" | "copy-failed" | null>(null);
    useEffect(() => {
      if (outcome === null) return undefined;
      const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
      return () => clearTimeout(timer);
    }, [outcome]);
    if (ticket === null) return null;
    const copy = async (reference: string): Promise<void> => {
      const next = (await copyText(reference)) ? "copied" : "copy-failed";
      setOutcome(next);
      announce(voice.say(`ticket.${next}`));
    };
    return element(host, {
      state: { copied: outcome === "copied" },
      type: "button",
      "aria-label": outcome === null ? voice.say("ticket.copy-reference") : undefined,
      children: voice.say(`ticket.${outcome ?? "copy"}`),
      onClick: () => void copy(ticket.reference),
    });
  },
);
