import { useState, type ReactNode } from "react";
import { pickText, type Id, type Offer } from "@warmline/protocol";
import { moment } from "../format.ts";
import { useDesk, useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";

/** An offer that was made: what it is, what has become of it, and the way to take it back while nobody claimed it. */
export function OfferView({ offerId }: { offerId: Id }): ReactNode {
  const offer = useDeskState(({ record }) => record.offers[offerId] ?? null);
  const now = useNow(offer?.state === "open");
  if (offer === null) return <p className="quiet">{words.amends.unknown}</p>;
  const state = offer.state === "open" && offer.expiresAt <= now ? "expired" : offer.state;
  const at = state === "open" ? offer.expiresAt : (offer.settledAt ?? offer.expiresAt);
  return (
    <div className={`offer-part offer-${state}`}>
      <p>
        <span className="quiet small">{words.amends.offered}</span> <strong>{pickText(offer.label, "en")}</strong>
      </p>
      {offer.note !== null && <p className="small">{pickText(offer.note, "en")}</p>}
      <output className="offer-state">
        <span className="tag">{words.amends.states[state](moment(at, now))}</span>{" "}
        {offer.code !== null && <span className="offer-code">{words.amends.code(offer.code)}</span>}
      </output>
      {state === "open" && <Withdraw offer={offer} />}
    </div>
  );
}

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

/** Takes the offer back once that was confirmed. Nothing for whoever neither made it nor holds the conversation. */
function Withdraw({ offer }: { offer: Offer }): ReactNode {
  const desk = useDesk();
  const [asking, setAsking] = useState(false);
  const me = useDeskState((state) => state.me?.id);
  const holder = useDeskState(({ record }) => record.conversations[offer.conversationId]?.agentId ?? null);
  const isGoing = useDeskState(({ outbox }) =>
    outbox.some(({ command }) => command.type === "withdraw" && command.offerId === offer.id),
  );
  const texts = words.amends;
  if (me === undefined || (holder !== me && offer.agentId !== me)) return null;
  if (isGoing) return <p className="quiet small">{texts.withdrawing}</p>;
  if (!asking) {
    return (
      <button type="button" className="link" onClick={() => setAsking(true)}>
        {texts.withdraw}
      </button>
    );
  }
  return (
    <p className="small">
      {texts.withdrawAsk}{" "}
      <button type="button" ref={takeFocus} className="link" onClick={() => desk.withdraw(offer)}>
        {texts.withdrawNow}
      </button>
      <button type="button" className="link" onClick={() => setAsking(false)}>
        {texts.keep}
      </button>
    </p>
  );
}
