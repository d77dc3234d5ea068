import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { LIMITS, type Id } from "@warmline/protocol";
import { useDesk } from "../store/context.tsx";
import type { StepDraft } from "../store/parts.ts";
import { words } from "../words.ts";
import { StepField } from "./StepField.tsx";
import type { PartForm } from "./usePartForm.ts";

/** Things to do one after the other, each with a picture if one likes. Enter adds one, Alt with an arrow key moves it. */
export function StepsFields({ form, conversationId }: { form: PartForm; conversationId: Id }): ReactNode {
  const desk = useDesk();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<Id | null>(null);
  const [first] = useState<StepDraft>(() => ({ key: desk.newId(), text: "", image: null }));
  const { title, steps: written } = form.draft.steps;
  const steps = written.length === 0 ? [first] : written;
  const texts = words.parts;

  // Whoever added or moved a step goes on in it.
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-step="${wanted.current}"] textarea`)?.focus();
    wanted.current = null;
  });

  const set = (next: readonly StepDraft[]): void => form.change({ steps: { title, steps: next } });

  function add(after: number): void {
    const step = { key: desk.newId(), text: "", image: null };
    wanted.current = step.key;
    set(steps.toSpliced(after + 1, 0, step));
  }

  function move(from: number, to: number): void {
    const step = steps[from];
    if (step === undefined || to < 0 || to >= steps.length) return;
    wanted.current = step.key;
    set(steps.toSpliced(from, 1).toSpliced(to, 0, step));
  }

  function remove(index: number): void {
    for (const { id: upload, step } of form.uploads) if (step === steps[index]?.key) desk.files.remove(upload);
    wanted.current = (steps[index + 1] ?? steps[index - 1])?.key ?? null;
    set(steps.toSpliced(index, 1));
  }

  return (
    <>
      <div className="slot">
        <label htmlFor={id}>{texts.stepsTitle}</label>
        <input
          id={id}
          type="text"
          className="field"
          dir="auto"
          maxLength={LIMITS.gist}
          value={title}
          onChange={({ target }) => form.change({ steps: { title: target.value, steps: written } })}
        />
      </div>
      <ol ref={list} className="step-fields">
        {steps.map((step, index) => (
          <StepField
            key={step.key}
            step={step}
            number={index + 1}
            count={steps.length}
            conversationId={conversationId}
            upload={form.uploads.find((each) => each.step === step.key) ?? null}
            isWrong={form.tried && (form.fault === "no-steps" || (step.image !== null && step.text.trim() === ""))}
            onChange={(next) => set(steps.with(index, { ...step, ...next }))}
            onAdd={() => add(index)}
            onMove={(by) => move(index, index + by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <p className="quiet small">{texts.stepHint}</p>
      <div>
        <button type="button" className="button" onClick={() => add(steps.length - 1)}>
          {texts.addStep}
        </button>
      </div>
    </>
  );
}
