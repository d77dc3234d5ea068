import { useId, type ReactNode } from "react";
import { pickText, isSafeHref, SUPPORT_ITSELF, type Incident, type SiteState } from "@warmline/protocol";
import { categoryLabel } from "../customer/names.ts";
import { moment } from "../format.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";
import { saysNothing } from "./draft.ts";

interface IncidentCardProps {
  incident: Incident;
  /** There is news about it. Without a phase it stays as far as it is. */
  onNews: (phase?: Incident["phase"]) => void;
}

/** One incident as customers are told of it, and what can be done about it here. */
export function IncidentCard({ incident, onNews }: IncidentCardProps): ReactNode {
  const id = useId();
  const site = useDeskState((state) => state.site);
  const texts = words.incidents;
  const { kind, severity, phase, title, body, url, source } = incident;
  const name = pickText(title, "en");
  const isOver = phase === "resolved";
  const href = url !== null && isSafeHref(url) ? url : null;
  return (
    <li>
      <article className={isOver ? "incident incident-over" : `incident incident-${severity}`} aria-labelledby={id}>
        <h4 id={id} dir="auto">
          {name}
        </h4>
        <p className="incident-tags">
          {!isOver && <span className="tag">{texts.severities[severity]}</span>}
          <span className="tag">{(kind === "incident" ? texts.phases : texts.workPhases)[phase]}</span>
          <span className="quiet small">{affectsText(incident, site)}</span>
        </p>
        {!saysNothing(body) && (
          <p className="as-typed" dir="auto">
            {pickText(body, "en")}
          </p>
        )}
        <Times incident={incident} />
        {source === "status-page" ? (
          <p className="quiet small">
            {texts.fromStatusPage}{" "}
            {href !== null && (
              <a className="link" href={href} target="_blank" rel="noreferrer">
                {texts.readMore}
                <span className="unseen"> ({words.conversation.newTab})</span>
              </a>
            )}
          </p>
        ) : (
          <div className="call-actions">
            <button type="button" className="button" aria-label={texts.updateNamed(name)} onClick={() => onNews()}>
              {texts.update}
            </button>
            {!isOver && (
              <button
                type="button"
                className="button"
                aria-label={texts.resolveNamed(name)}
                onClick={() => onNews("resolved")}
              >
                {texts.resolve}
              </button>
            )}
          </div>
        )}
      </article>
    </li>
  );
}

function Times({ incident }: { incident: Incident }): ReactNode {
  const now = useNow();
  const texts = words.incidents;
  const { startedAt, updatedAt, resolvedAt, expectedEnd, nextUpdateAt } = incident;
  const said = [(startedAt > now ? texts.from : texts.since)(moment(startedAt, now))];
  if (updatedAt > startedAt && resolvedAt === null) said.push(texts.updated(moment(updatedAt, now)));
  if (resolvedAt !== null) said.push(texts.overAt(moment(resolvedAt, now)));
  else if (expectedEnd !== null) said.push(texts.overBy(moment(expectedEnd, now)));
  const isLate = nextUpdateAt !== null && nextUpdateAt <= now;
  return (
    <p className="small">
      <span className="quiet">{said.join(" · ")}</span>
      {nextUpdateAt !== null && resolvedAt === null && (
        <span className={isLate ? "late" : "quiet"}>
          {" · "}
          {isLate ? texts.newsLate(moment(nextUpdateAt, now)) : texts.newsBy(moment(nextUpdateAt, now))}
        </span>
      )}
    </p>
  );
}

function affectsText({ affects }: Incident, site: SiteState | null): string {
  if (affects.length === 0) return words.incidents.everything;
  return affects
    .map((each) => (each === SUPPORT_ITSELF ? words.incidents.supportShort : categoryLabel(site, each)))
    .join(", ");
}
