import { useId, useState, type ReactNode } from "react";
import { LIMITS, type AgentCard, type Conversation, type Name } from "@warmline/protocol";
import { Panel } from "../conversation/Panel.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import { leaveDrafts, type HandOverDraft } from "../store/leave.ts";
import { words } from "../words.ts";

const NOBODY: readonly Name[] = [];

/** Gives the conversation to a colleague or to whoever is free next, with what they should know. What is written stays. */
export function HandOverPanel({
  conversation,
  onClose,
}: {
  conversation: Conversation;
  onClose: () => void;
}): ReactNode {
  const desk = useDesk();
  const id = useId();
  const me = useDeskState((state) => state.me ?? null);
  const agents = useDeskState((state) => state.site?.agents ?? null);
  const here = useDeskState((state) => state.line?.here ?? NOBODY);
  const kept = leaveDrafts(desk.forms, conversation.id);
  const [draft, setDraft] = useState(kept.handOver);
  const colleagues = colleaguesOf(agents ?? [], here, me?.id);
  const to = colleagues.find((agent) => agent.id === draft.to) ?? null;
  const texts = words.handOver;

  function change(next: Partial<HandOverDraft>): void {
    const whole = { ...draft, ...next };
    setDraft(whole);
    kept.setHandOver(whole);
  }

  function handOver(): void {
    const note = draft.note.trim();
    desk.handOver(conversation.id, to?.id ?? null, note === "" ? null : note);
    kept.setHandOver(null);
    onClose();
  }

  const whom = [
    ...colleagues.map((agent) => ({
      key: agent.id,
      name: agent.name,
      hint: here.includes(agent.id) ? texts.here : texts.away,
    })),
    { key: null, name: texts.anybody, hint: texts.anybodyHint },
  ];
  return (
    <Panel title={texts.title} explain={texts.explain} onClose={onClose} onSubmit={handOver}>
      <fieldset className="choices choices-rows">
        <legend>{texts.who}</legend>
        {whom.map(({ key, name, hint }) => (
          <label key={key} className="choice">
            <input
              type="radio"
              name={`${id}-whom`}
              checked={key === (to?.id ?? null)}
              aria-labelledby={`${id}-${key}`}
              aria-describedby={`${id}-${key}-hint`}
              onChange={() => change({ to: key })}
            />
            <span id={`${id}-${key}`}>{name}</span>
            <span id={`${id}-${key}-hint`} className="quiet small">
              {hint}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="slot">
        <label htmlFor={id}>{texts.note}</label>
        <textarea
          id={id}
          className="field"
          rows={3}
          dir="auto"
          maxLength={LIMITS.text}
          value={draft.note}
          placeholder={texts.notePlaceholder}
          aria-describedby={`${id}-note-hint`}
          onChange={({ target }) => change({ note: target.value })}
        />
        <p id={`${id}-note-hint`} className="quiet small">
          {texts.noteHint}
        </p>
      </div>
      <section className="handed-over" aria-labelledby={`${id}-preview`}>
        <h4 id={`${id}-preview`} className="small">
          {texts.preview}
        </h4>
        <p className="said as-typed" dir="auto">
          {draft.note.trim() === "" ? texts.by(me?.name ?? "") : texts.byNote(me?.name ?? "", draft.note.trim())}
        </p>
        <p className="small">{texts.noRepeat(conversation.given.length)}</p>
      </section>
      <div className="panel-actions">
        <button type="submit" className="button primary">
          {to === null ? texts.saveAnybody : texts.save(to.name)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </Panel>
  );
}

/** The people beside this agent: those who are at the desk first. */
function colleaguesOf(agents: readonly AgentCard[], here: readonly Name[], me: Name | undefined): readonly AgentCard[] {
  const others = agents.filter((agent) => !agent.bot && agent.id !== me);
  return [...others.filter(({ id }) => here.includes(id)), ...others.filter(({ id }) => !here.includes(id))];
}
