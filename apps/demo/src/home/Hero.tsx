import { HearthScene } from "../pictures/HearthScene.tsx";
import { useSite } from "../site/SiteContext.ts";
import { AskButton } from "../support/AskButton.tsx";

export function Hero() {
  const { home } = useSite().words;
  return (
    <section className="hero">
      <div className="hero-text">
        <p className="eyebrow">{home.eyebrow}</p>
        <h1>{home.title}</h1>
        <p className="hero-lead">{home.lead}</p>
        <div className="hero-actions">
          <a className="button button-full" href="#plans">
            {home.plansLink}
          </a>
          <AskButton>{home.ask}</AskButton>
        </div>
        <dl className="hero-facts">
          {home.facts.map(({ figure, label }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      </div>
      <HearthScene label={home.picture} />
    </section>
  );
}
