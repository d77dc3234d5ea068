import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Incident } from "@warmline/protocol";
import { PageHeader } from "../shell/PageHeader.tsx";
import { useDesk, useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";
import { draftOf, emptyDraft, keepDraft, keptDraft, bodyOf, type IncidentDraft } from "./draft.ts";
import { IncidentCard } from "./IncidentCard.tsx";
import { IncidentForm } from "./IncidentForm.tsx";

/** What customers are told of incidents, and where an agent tells it. What is filled in outlives the page. */
export function IncidentsPage(): ReactNode {
  const desk = useDesk();
  const now = useNow();
  const site = useDeskState((state) => state.site);
  const tellings = useDeskState((state) => state.tellings);
  const [filled, setFilled] = useState(() => keptDraft(desk));
  const [sent, setSent] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const telling = sent === null ? undefined : tellings[sent];
  const isTold = telling?.status === "told";
  const draft = isTold && filled?.id === sent ? null : filled;
  const texts = words.incidents;
  const incidents = site?.incidents ?? [];

  function edit(next: IncidentDraft | null): void {
    setFilled(next);
    keepDraft(desk, next);
  }

  function begin(next: IncidentDraft): void {
    setSent(null);
    edit(next);
  }

  function news(incident: Incident, phase = incident.phase): void {
    begin(draftOf(incident, now, phase));
  }

  function close(): void {
    edit(null);
    heading.current?.focus();
  }

  useEffect(() => {
    if (isTold) heading.current?.focus();
  }, [isTold]);

  return (
    <section className="region region-conversation" aria-labelledby="incidents-title">
      <PageHeader id="incidents-title" title={texts.region} explain={texts.explain} heading={heading} />
      <div className="scroll padded page-body">
        <output className={site?.incidentsStale === true ? "problem" : "small"}>
          {isTold ? texts.told : site?.incidentsStale === true && texts.stale}
        </output>
        {draft === null ? (
          <button type="button" className="button primary page-action" onClick={() => begin(emptyDraft(desk.newId()))}>
            {texts.raise}
          </button>
        ) : (
          <IncidentForm
            key={draft.id}
            draft={draft}
            before={incidents.find(({ id }) => id === draft.id) ?? null}
            telling={telling}
            onEdit={edit}
            onTell={() => {
              setSent(draft.id);
              desk.tellIncident(draft.id, bodyOf(draft));
            }}
            onDrop={close}
          />
        )}
        <section aria-labelledby="incidents-present">
          <h3 id="incidents-present">{texts.present}</h3>
          {incidents.length === 0 && <p className="quiet">{texts.none}</p>}
          <ul className="incidents">
            {incidents.map((incident) => (
              <IncidentCard key={incident.id} incident={incident} onNews={(phase) => news(incident, phase)} />
            ))}
          </ul>
        </section>
      </div>
    </section>
  );
}
