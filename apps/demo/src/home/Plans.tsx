import { Flame } from "../pictures/Flame.tsx";
import { regional } from "../site/regional.ts";
import { useSite } from "../site/SiteContext.ts";
import { AskButton } from "../support/AskButton.tsx";

const PLANS = [
  { id: "spark", cents: 390, size: 1 },
  { id: "hearth", cents: 790, size: 2 },
  { id: "bonfire", cents: 1690, size: 3 },
] as const;

export function Plans() {
  const { words, locale } = useSite();
  const price = new Intl.NumberFormat(regional(locale), {
    style: "currency",
    currency: "EUR",
    currencyDisplay: "narrowSymbol",
  });
  return (
    <section className="plans" id="plans">
      <h2>{words.plans.title}</h2>
      <p className="section-lead">{words.plans.lead}</p>
      <ul className="plans-list">
        {PLANS.map(({ id, cents, size }) => {
          const plan = words.plans.list[id];
          const popular = id === "hearth";
          return (
            <li key={id} className={popular ? "plan plan-popular" : "plan"}>
              {popular && <p className="plan-mark">{words.plans.popular}</p>}
              <Flame size={size} />
              <h3>{plan.name}</h3>
              <p className="plan-lead">{plan.lead}</p>
              <p className="plan-price">
                <strong>{price.format(cents / 100)}</strong> {words.plans.perMonth}
              </p>
              <ul className="plan-points">
                {plan.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
              <AskButton full={popular} about={plan.name} question={words.plans.question(plan.name)}>
                {words.plans.choose}
              </AskButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
