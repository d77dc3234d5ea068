import { useId, useRef, useState, type ReactNode } from "react";
import type { Id } from "@warmline/protocol";
import { Panel } from "../conversation/Panel.tsx";
import { amendsDrafts } from "../store/amends.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { ApologyFields } from "./ApologyFields.tsx";
import { HEADINGS, headingsIn } from "./headings.ts";
import { OfferFields } from "./OfferFields.tsx";
import { useApology, type ApologyForm } from "./useApology.ts";
import { useOffer, type OfferForm } from "./useOffer.ts";

const KINDS = ["apology", "offer"] as const;
type Kind = (typeof KINDS)[number];

interface AmendsPanelProps {
  conversationId: Id;
  /** The language the customer reads. */
  locale: string;
  onClose: () => void;
}

/** Makes something good: by an apology that is whole, or by what the site’s guide offers. What is half made stays. */
export function AmendsPanel({ conversationId, locale, onClose }: AmendsPanelProps): ReactNode {
  const desk = useDesk();
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const guide = useDeskState((state) => state.guide.amends);
  const apology = useApology(conversationId);
  const offer = useOffer(conversationId);
  const [kind, setKind] = useState<Kind>(() =>
    amendsDrafts(desk.forms, conversationId).offer().severity === null ? "apology" : "offer",
  );
  const texts = words.amends;
  const { isWhole, says, tried } = kind === "apology" ? standingOfApology(apology) : standingOfOffer(offer);

  function send(): void {
    if ((kind === "apology" ? apology : offer).send()) onClose();
    else firstMissing(fields.current, kind, apology)?.focus();
  }

  return (
    <Panel title={texts.title} explain={texts.explain} onClose={onClose} onSubmit={send}>
      <fieldset className="modes">
        <legend className="unseen">{texts.choose}</legend>
        {KINDS.map((each) => (
          <button key={each} type="button" className="mode" aria-pressed={each === kind} onClick={() => setKind(each)}>
            {texts.kinds[each]}
          </button>
        ))}
      </fieldset>
      <div ref={fields} className="amends-fields">
        {kind === "apology" ? (
          <ApologyFields form={apology} headings={headingsIn(locale)} />
        ) : (
          <OfferFields form={offer} />
        )}
      </div>
      <p
        id={id}
        className={tried && !isWhole ? "problem" : "quiet small"}
        role={tried && !isWhole ? "alert" : undefined}
      >
        {says}
      </p>
      <div className="panel-actions">
        {(kind === "apology" || guide.length > 0) && (
          <button type="submit" className="button primary" aria-disabled={!isWhole} aria-describedby={id}>
            {kind === "apology" ? texts.sendApology : texts.sendOffer}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </Panel>
  );
}

interface Standing {
  isWhole: boolean;
  says: string;
  tried: boolean;
}

function standingOfApology({ empty, long, tried }: ApologyForm): Standing {
  const texts = words.amends;
  if (empty.length > 0) return { isWhole: false, says: texts.stillEmpty(empty.map(HEADINGS.of)), tried };
  if (long.length > 0) return { isWhole: false, says: texts.tooLong(long.map(HEADINGS.of)), tried };
  return { isWhole: true, says: texts.allSaid, tried };
}

function standingOfOffer({ missing, guide, row, tried }: OfferForm): Standing {
  const texts = words.amends;
  if (missing === null) return { isWhole: true, says: texts.ready, tried };
  const isNothing = guide.length === 0 || row?.offers.length === 0;
  return { isWhole: false, says: isNothing ? "" : texts.missing[missing], tried };
}

/** The first thing that keeps it from being sent. */
function firstMissing(fields: HTMLElement | null, kind: Kind, { empty, long }: ApologyForm): HTMLElement | null {
  if (kind === "apology") return fields?.querySelector<HTMLElement>(`[data-slot="${empty[0] ?? long[0]}"]`) ?? null;
  const groups = [...(fields?.querySelectorAll("fieldset") ?? [])];
  return groups.find((group) => group.querySelector(":checked") === null)?.querySelector("input") ?? null;
}
