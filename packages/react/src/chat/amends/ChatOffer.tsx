import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { ChatOfferClaim } from "./ChatOfferClaim.tsx";
import { ChatOfferState } from "./ChatOfferState.tsx";
import { OfferContext } from "./OfferContext.ts";
import { useOffer } from "./useOffer.ts";

/** Something offered to make amends: what it is, what comes with it, and how to take it. Renders a `<div role="group">`, or nothing in a message of another kind. */
export const ChatOffer = definePart<PartState<ChatAnatomy, "offer">, "div">(
  "Chat.Offer",
  "div",
  function ChatOffer(host, element) {
    const voice = useVoice();
    const part = useMessageContext().parts.find(({ type }) => type === "offer");
    const offer = useOffer(part?.type === "offer" ? part.offerId : null);
    if (offer === null) return null;
    return (
      <OfferContext.Provider value={offer}>
        {element(host, {
          state: { status: offer.status },
          role: "group",
          "aria-label": voice.say("amends.offer"),
          children: (
            <>
              <strong dir="auto">{offer.label}</strong>
              {offer.note !== "" && <p dir="auto">{offer.note}</p>}
              <ChatOfferState />
              <ChatOfferClaim />
            </>
          ),
        })}
      </OfferContext.Provider>
    );
  },
);
