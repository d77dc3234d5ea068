import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { pickText, SUPPORT_ITSELF, type Incident } from "@warmline/protocol";
import { useDeskState, useNow } from "../store/context.tsx";
import type { Telling } from "../store/incidents.ts";
import { words } from "../words.ts";
import { Choices } from "./Choices.tsx";
import { saysNothing, withPhase, type IncidentDraft } from "./draft.ts";
import { IncidentTexts } from "./IncidentTexts.tsx";
import { TimeField } from "./TimeField.tsx";

const KINDS = ["incident", "maintenance"] as const;
const SEVERITIES = ["info", "minor", "major", "critical"] as const;
const PHASES = {
  incident: ["investigating", "identified", "monitoring", "resolved"],
  maintenance: ["scheduled", "identified", "monitoring", "resolved"],
} as const;

interface IncidentFormProps {
  draft: IncidentDraft;
  /** What was told of it before, or null. */
  before: Incident | null;
  telling: Telling | undefined;
  onEdit: (draft: IncidentDraft) => void;
  onTell: () => void;
  onDrop: () => void;
}

/** Says what many customers feel: in one line, how grave it is, what it touches, and when there is news. */
export function IncidentForm({ draft, before, telling, onEdit, onTell, onDrop }: IncidentFormProps): ReactNode {
  const id = useId();
  const now = useNow();
  const form = useRef<HTMLFormElement>(null);
  const site = useDeskState((state) => state.site);
  const [tries, setTries] = useState(0);
  const texts = words.incidents;
  const { kind, phase, affects, conversationIds } = draft;
  const isOver = phase === "resolved";
  const isPast = (at: number | null): boolean => !isOver && at !== null && at <= now;
  const wrong = saysNothing(draft.title) || isPast(draft.nextUpdateAt) || isPast(draft.expectedEnd);
  const set = (change: Partial<IncidentDraft>): void => onEdit({ ...draft, ...change });

  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);

  // What is wrong shows first.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  function tell(event: FormEvent): void {
    event.preventDefault();
    if (telling?.status === "sending") return;
    setTries(tries + 1);
    if (!wrong) onTell();
  }

  return (
    <form ref={form} className="panel incident-form" aria-labelledby={id} onSubmit={tell} noValidate>
      <h3 id={id}>{before === null ? texts.formNew : texts.formUpdate(pickText(before.title, "en"))}</h3>
      {conversationIds.length > 0 && (
        <p className="small">
          {texts.conversations(conversationIds.length)}. <span className="quiet">{texts.conversationsHint}</span>
          {draft.heard !== "" && <span className="quiet"> {texts.heard(draft.heard)}</span>}
        </p>
      )}
      <IncidentTexts draft={draft} showsProblem={tries > 0} onEdit={set} />
      <Choices
        legend={texts.kind}
        all={KINDS}
        names={texts.kinds}
        chosen={kind}
        onChoose={(next) => set({ kind: next, phase: before === null ? PHASES[next][0] : phase })}
      />
      <Choices
        legend={texts.severity}
        all={SEVERITIES}
        names={texts.severities}
        chosen={draft.severity}
        onChoose={(severity) => set({ severity })}
      />
      <Choices
        legend={texts.phase}
        all={PHASES[kind]}
        names={kind === "incident" ? texts.phases : texts.workPhases}
        chosen={phase}
        onChoose={(next) => onEdit(withPhase(draft, next, before))}
      />
      <fieldset className="choices" aria-describedby={`${id}-affects`}>
        <legend>{texts.affects}</legend>
        {[...(site?.categories ?? []), { id: SUPPORT_ITSELF, label: texts.support }].map((each) => (
          <label key={each.id} className="choice">
            <input
              type="checkbox"
              checked={affects.includes(each.id)}
              onChange={({ target: { checked } }) =>
                set({ affects: checked ? [...affects, each.id] : affects.filter((other) => other !== each.id) })
              }
            />
            <span>{pickText(each.label, "en")}</span>
          </label>
        ))}
        <p id={`${id}-affects`} className="quiet small">
          {texts.affectsHint}
        </p>
      </fieldset>
      {!isOver && (
        <div className="times">
          <TimeField
            label={texts.nextUpdate}
            hint={texts.nextUpdateHint}
            value={draft.nextUpdateAt}
            problem={isPast(draft.nextUpdateAt) ? texts.past : null}
            onChange={(nextUpdateAt) => set({ nextUpdateAt })}
          />
          <TimeField
            label={texts.expectedEnd}
            value={draft.expectedEnd}
            problem={isPast(draft.expectedEnd) ? texts.past : null}
            onChange={(expectedEnd) => set({ expectedEnd })}
          />
        </div>
      )}
      <div className="panel-actions">
        <button type="submit" className="button primary" aria-disabled={telling?.status === "sending"}>
          {telling?.status === "sending" ? texts.telling : texts.tell}
        </button>
        <button type="button" className="button" onClick={onDrop}>
          {texts.drop}
        </button>
      </div>
      <p className="problem" role="alert">
        {telling?.status === "failed" && texts.failed(telling.failure.title)}
      </p>
    </form>
  );
}
