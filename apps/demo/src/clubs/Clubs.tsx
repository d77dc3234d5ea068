import { useSite } from "../site/SiteContext.ts";
import { AskButton } from "../support/AskButton.tsx";

/** The page of the small line that is closed most of the week. */
export function Clubs() {
  const { clubs } = useSite().words;
  return (
    <section className="clubs">
      <p className="eyebrow">{clubs.eyebrow}</p>
      <h1>{clubs.title}</h1>
      <p className="hero-lead">{clubs.lead}</p>
      <div className="hero-actions">
        <AskButton full>{clubs.ask}</AskButton>
      </div>
      <dl className="clubs-facts">
        {clubs.facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{clubs.why}</p>
    </section>
  );
}
