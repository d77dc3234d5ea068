import { useEffect, useRef, useState, type ReactNode } from "react";
import { LIMITS, pickText, type Conversation } from "@warmline/protocol";
import { Field } from "../card/Field.tsx";
import { Panel } from "../conversation/Panel.tsx";
import { Choices } from "../incidents/Choices.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import { conversionForm, wrongField } from "../store/conversions.ts";
import { words } from "../words.ts";
import { CategoryFields } from "./CategoryFields.tsx";
import { formIn, knownOf, newDraft, readDraft, wrongIn, type ConversionDraft } from "./conversion-draft.ts";

/** Makes a ticket of a chat, on what was said in it. Half of it outlives the page. */
export function ConversionForm(props: { conversation: Conversation; onClose: () => void }): ReactNode {
  const { conversation, onClose } = props;
  const { id } = conversation;
  const desk = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const site = useDeskState((state) => state.site);
  const conversion = useDeskState((state) => state.conversions[id]);
  const [draft, setDraft] = useState<ConversionDraft>(
    () => readDraft(desk.forms.get(conversionForm(id))) ?? newDraft(knownOf(desk.getState(), conversation)),
  );
  const [tries, setTries] = useState(0);
  const category = site?.categories.find((each) => each.id === draft.category);
  const refused = conversion?.status === "failed" && tries > 0 ? conversion.failure : null;
  const said = refused === null ? null : wrongField(refused);
  const wrong = wrongIn(draft, category);
  const texts = words.conversion;

  useEffect(() => {
    if (conversation.kind === "ticket") onClose();
  }, [conversation.kind, onClose]);

  // What is wrong shows first.
  useEffect(() => {
    if (tries > 0 || refused !== null) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries, refused]);

  function set(change: Partial<ConversionDraft>): void {
    const next = { ...draft, ...change };
    setDraft(next);
    desk.forms.set(conversionForm(id), next);
  }

  function make(): void {
    if (conversion?.status === "sending") return;
    setTries(tries + 1);
    if (Object.keys(wrong).length === 0) desk.tickets.toTicket(id, formIn(draft, category));
  }

  function problem(field: string, missing: string): string | null {
    if (tries === 0) return null;
    if (wrong[field] === "missing") return missing;
    const example = category?.fields.find(({ id: each }) => field === `fields.${each}`)?.example ?? null;
    if (wrong[field] === "wrong") return texts.fieldWrong(example);
    return said?.field === field ? said.why : null;
  }

  return (
    <Panel title={texts.title} explain={texts.explain} onClose={onClose} onSubmit={make}>
      <div ref={box} className="conversion">
        <Field
          label={texts.gist}
          value={draft.gist}
          maxLength={LIMITS.gist}
          problem={problem("gist", texts.gistMissing)}
          onChange={(gist) => set({ gist })}
        />
        <Choices
          legend={texts.kind}
          all={site?.ticketKinds ?? []}
          names={words.tickets.kinds}
          chosen={draft.ticketKind}
          onChoose={(ticketKind) => set({ ticketKind })}
        />
        <Choices
          legend={texts.category}
          all={(site?.categories ?? []).map((each) => each.id)}
          names={Object.fromEntries((site?.categories ?? []).map((each) => [each.id, pickText(each.label, "en")]))}
          chosen={draft.category}
          onChoose={(next) => set({ category: next })}
        />
        <CategoryFields
          fields={category?.fields ?? []}
          values={draft.fields}
          problem={(field) => problem(`fields.${field}`, texts.fieldMissing)}
          onChange={(fields) => set({ fields })}
        />
        <Field
          label={texts.details}
          value={draft.details}
          lines
          maxLength={LIMITS.details}
          onChange={(details) => set({ details })}
        />
        <Field
          label={texts.email}
          value={draft.email}
          maxLength={LIMITS.email}
          problem={problem("email", texts.emailMissing)}
          onChange={(email) => set({ email })}
        />
        <Field
          label={texts.name}
          value={draft.name}
          maxLength={LIMITS.name}
          problem={problem("name", "")}
          onChange={(name) => set({ name })}
        />
      </div>
      <div className="panel-actions">
        <button type="submit" className="button primary" aria-disabled={conversion?.status === "sending"}>
          {conversion?.status === "sending" ? texts.making : texts.make}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.handling.cancel}
        </button>
      </div>
      <p className="problem" role="alert">
        {refused !== null && (refused.code === "network" ? texts.lost : texts.failed(said?.why ?? refused.title))}
      </p>
    </Panel>
  );
}
