import * as supportState from "@warmline/client/state/support";
import type { Voice } from "@warmline/voice";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useOfferContext } from "./OfferContext.ts";
import type { ShownOffer } from "./useOffer.ts";

/** How it stands with an offer: until when it can be taken, the code once it was, or what became of it. Renders a `<p role="status">`. */
export const ChatOfferState = definePart<PartState<ChatAnatomy, "offer-state">, "p">(
  "Chat.OfferState",
  "p",
  function ChatOfferState(host, element) {
    const offer = useOfferContext();
    const voice = useVoice();
    const offline = useSupport(supportState.offline);
    return element(host, {
      state: { status: offer.status },
      role: "status",
      children: wordsFor(offer, offline, voice),
    });
  },
);

function wordsFor({ status, gone, offer }: ShownOffer, offline: boolean, voice: Voice): string {
  switch (status) {
    case "open":
      return voice.say("amends.until", { at: offer.expiresAt });
    case "claiming":
      return voice.say(offline ? "amends.claiming-offline" : "amends.claiming");
    case "claimed": {
      const claimed = voice.say("amends.claimed");
      return offer.code === null ? claimed : `${claimed} ${voice.say("amends.code", { code: offer.code })}`;
    }
    case "expired":
      return voice.say("amends.expired", { at: offer.expiresAt });
    case "withdrawn":
      return voice.say("amends.withdrawn");
    case "failed":
      return voice.say(gone ? "amends.gone" : "amends.failed");
  }
}
