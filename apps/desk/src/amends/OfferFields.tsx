import { useId, type ReactNode } from "react";
import { LIMITS, pickText } from "@warmline/protocol";
import { words } from "../words.ts";
import type { OfferForm } from "./useOffer.ts";

/** How much it hurt, and what the guide has for that. */
export function OfferFields({ form }: { form: OfferForm }): ReactNode {
  const id = useId();
  const { draft, change, guide, row } = form;
  const texts = words.amends;
  if (guide.length === 0) return <p>{texts.noGuide}</p>;
  return (
    <>
      <fieldset className="choices choices-rows">
        <legend>{texts.severity}</legend>
        {guide.map(({ severity, when }) => (
          <Choice
            key={severity}
            name={`${id}-severity`}
            isChosen={severity === draft.severity}
            label={texts.severities[severity]}
            hint={when}
            onChoose={() => change({ severity, offer: null })}
          />
        ))}
      </fieldset>
      {row !== null && row.offers.length === 0 && <p>{texts.noOffers}</p>}
      {row !== null && row.offers.length > 0 && (
        <fieldset className="choices choices-rows">
          <legend>{texts.offer}</legend>
          {row.offers.map(({ id: offer, label, note, days }) => (
            <Choice
              key={offer}
              name={`${id}-offer`}
              isChosen={offer === draft.offer}
              label={pickText(label, "en")}
              hint={[note === null ? "" : pickText(note, "en"), texts.days(days)].filter(Boolean).join(" · ")}
              onChoose={() => change({ offer })}
            />
          ))}
        </fieldset>
      )}
      <label htmlFor={id}>{texts.text}</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        dir="auto"
        maxLength={LIMITS.text}
        value={draft.text}
        placeholder={texts.textPlaceholder}
        onChange={(event) => change({ text: event.target.value })}
      />
    </>
  );
}

interface ChoiceProps {
  name: string;
  isChosen: boolean;
  label: string;
  hint: string;
  onChoose: () => void;
}

function Choice({ name, isChosen, label, hint, onChoose }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <label className="choice">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        onChange={onChoose}
      />
      <span id={id}>{label}</span>
      <span id={`${id}-hint`} className="quiet small">
        {hint}
      </span>
    </label>
  );
}
