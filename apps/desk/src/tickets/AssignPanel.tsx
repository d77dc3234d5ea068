import { useId, useState, type ReactNode } from "react";
import type { Conversation, Name } from "@warmline/protocol";
import { Panel } from "../conversation/Panel.tsx";
import { agentName } from "../customer/names.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

/** Gives a ticket to a colleague, or to oneself. */
export function AssignPanel({ conversation, onClose }: { conversation: Conversation; onClose: () => void }): ReactNode {
  const desk = useDesk();
  const id = useId();
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  const holder = conversation.state === "active" ? conversation.agentId : null;
  const people = (site?.agents ?? []).filter(({ bot }) => !bot);
  const others = people.filter((agent) => agent.id !== holder);
  const [chosen, setChosen] = useState<Name | null>(null);
  const texts = words.handling;
  const to = others.find((agent) => agent.id === (chosen ?? me)) ?? others[0] ?? null;

  function assign(): void {
    if (to === null) return;
    desk.tickets.assign(conversation.id, to.id);
    onClose();
  }

  return (
    <Panel title={texts.assignTitle} explain={texts.assignExplain} onClose={onClose} onSubmit={assign}>
      <fieldset className="choices">
        <legend>{texts.assignWho}</legend>
        {others.map((agent) => (
          <label key={agent.id} className="choice">
            <input
              type="radio"
              name={`${id}-agent`}
              checked={agent.id === to?.id}
              onChange={() => setChosen(agent.id)}
            />
            <span>{agent.id === me ? texts.me(agent.name) : agent.name}</span>
          </label>
        ))}
      </fieldset>
      {holder !== null && (
        <p className="quiet small">
          {agentName(site, holder)} {texts.holds}
        </p>
      )}
      <div className="panel-actions">
        <button type="submit" className="button primary" aria-disabled={to === null}>
          {texts.assignSave(to?.name ?? "")}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </Panel>
  );
}
