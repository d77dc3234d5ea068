import type { Voice } from "@warmline/voice";
import type { PartState } from "../../internals/anatomy.ts";
import { copyText } from "../../internals/copyText.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useOfferContext } from "./OfferContext.ts";
import type { ShownOffer } from "./useOffer.ts";

/**
 * Takes the offer with one click, and copies its code afterwards: the same button, so that focus stays. Renders a `<button>`, or
 * nothing where there is nothing to take.
 */
export const ChatOfferClaim = definePart<PartState<ChatAnatomy, "offer-claim">, "button">(
  "Chat.OfferClaim",
  "button",
  function ChatOfferClaim(host, element) {
    const shown = useOfferContext();
    const { client, voice, announce } = useSupportContext();
    const words = wordsFor(shown, voice);
    if (words === null) return null;
    const { status, label, offer } = shown;
    const copy = async (code: string): Promise<void> => {
      announce(voice.say((await copyText(code)) ? "chat.copied" : "chat.copy-failed"));
    };
    return element(host, {
      state: { status },
      type: "button",
      "aria-disabled": status === "claiming" || undefined,
      "aria-label": `${words}: ${label}`,
      children: words,
      onClick: ({ detail }) => {
        if (status === "open" || status === "failed") client.amends.claim(offer.id);
        // The second click of two was meant for what the button was before.
        else if (status === "claimed" && offer.code !== null && detail < 2) void copy(offer.code);
      },
    });
  },
);

function wordsFor({ status, gone, offer }: ShownOffer, voice: Voice): string | null {
  if (status === "open" || status === "claiming") return voice.say("amends.claim");
  if (status === "claimed") return offer.code === null ? null : voice.say("amends.copy");
  return status === "failed" && !gone ? voice.say("amends.claim-again") : null;
}
