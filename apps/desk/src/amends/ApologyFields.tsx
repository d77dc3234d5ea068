import { useId, type ReactNode } from "react";
import { LIMITS } from "@warmline/protocol";
import { APOLOGY_SLOTS, type ApologySlot } from "../store/amends.ts";
import { words } from "../words.ts";
import { ApologyView } from "./ApologyView.tsx";
import { HEADINGS, type Headings } from "./headings.ts";
import type { ApologyForm } from "./useApology.ts";

interface ApologyFieldsProps {
  form: ApologyForm;
  /** As the customer reads them. */
  headings: Headings;
}

/** The four parts of an apology, each with what belongs there, and the whole as the customer reads it. */
export function ApologyFields({ form, headings }: ApologyFieldsProps): ReactNode {
  const id = useId();
  const { draft } = form;
  return (
    <>
      {APOLOGY_SLOTS.map((slot) => (
        <SlotField key={slot} slot={slot} form={form} />
      ))}
      {form.empty.length < APOLOGY_SLOTS.length && (
        <section className="amends-preview" aria-labelledby={id}>
          <h4 id={id} className="quiet small">
            {words.amends.preview}
          </h4>
          <ApologyView apology={draft} headings={headings} />
        </section>
      )}
    </>
  );
}

function SlotField({ slot, form }: { slot: ApologySlot; form: ApologyForm }): ReactNode {
  const id = useId();
  const texts = words.amends;
  const text = form.draft[slot];
  const left = LIMITS.apology - text.length;
  return (
    <div className="slot">
      <label htmlFor={id}>{HEADINGS.of(slot)}</label>
      <p id={`${id}-help`} className="quiet small">
        {texts.slotHelp[slot]}
      </p>
      <textarea
        id={id}
        className="field"
        data-slot={slot}
        rows={2}
        dir="auto"
        aria-required="true"
        maxLength={LIMITS.apology}
        value={text}
        placeholder={texts.example(texts.slotExample[slot])}
        aria-invalid={form.long.includes(slot) || (form.tried && form.empty.includes(slot))}
        aria-describedby={`${id}-help`}
        onChange={(event) => form.change(slot, event.target.value)}
      />
      {left < COUNT_FROM && <p className="quiet small">{words.composer.left(left)}</p>}
    </div>
  );
}

const COUNT_FROM = 100;
