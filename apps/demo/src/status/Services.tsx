import { useState } from "react";
import { regional } from "../site/regional.ts";
import { useSite } from "../site/SiteContext.ts";
import { lastDays } from "./days.ts";

export function Services() {
  const { words, locale } = useSite();
  const { status } = words;
  const [now] = useState(Date.now);
  const days = lastDays(60, now);
  const time = new Intl.DateTimeFormat(regional(locale), { timeStyle: "short" }).format(now);
  return (
    <>
      <section className="status-now">
        <svg viewBox="0 0 48 48" width="64" height="64" aria-hidden="true">
          <circle className="status-disc" cx="24" cy="24" r="22" />
          <path className="status-tick" d="m15 25 6.5 6.5L34 18" />
        </svg>
        <div>
          <h1>{status.title}</h1>
          <p>
            {status.lead} {status.checked(time)}.
          </p>
        </div>
      </section>
      <section className="services">
        <h2>{status.days}</h2>
        <ul>
          {status.services.map((name, index) => {
            const bad = new Set(status.incidents.filter(({ service }) => service === index).map(({ date }) => date));
            const interruptions = days.filter((day) => bad.has(day)).length;
            return (
              <li key={name} className="service">
                <h3>{name}</h3>
                <p className="service-state">{status.up}</p>
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
    </>
  );
}
