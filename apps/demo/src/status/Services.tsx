import { useState } from "react";
import { useSite } from "../site/SiteContext.ts";
import { lastDays } from "./days.ts";

/** Its place in the list of services. */
const LATE = 2;

/** Each service, as it is and as it was. */
export function Services({ disturbed }: { disturbed: boolean }) {
  const { status } = useSite().words;
  const [now] = useState(Date.now);
  const days = lastDays(60, now);
  return (
    <section className="services">
      <h2>{status.days}</h2>
      <ul>
        {status.services.map((name, index) => {
          const bad = new Set(status.incidents.filter(({ service }) => service === index).map(({ date }) => date));
          const isLate = disturbed && index === LATE;
          const interruptions = days.filter((day) => bad.has(day)).length;
          return (
            <li key={name} className="service">
              <h3>{name}</h3>
              <p className="service-state" data-disturbed={isLate || undefined}>
                {isLate ? status.disturbedService : status.up}
              </p>
              <svg
                className="service-days"
                role="img"
                aria-label={status.bar(name, interruptions)}
                viewBox={`0 0 ${days.length * 10} 30`}
                preserveAspectRatio="none"
              >
                {days.map((day, place) => (
                  <rect key={day} x={place * 10 + 1.5} width="7" height="30" data-short={bad.has(day) || undefined} />
                ))}
              </svg>
            </li>
          );
        })}
      </ul>
      <p className="services-scale">
        <span>{status.ago}</span>
        <span>{status.today}</span>
      </p>
    </section>
  );
}
