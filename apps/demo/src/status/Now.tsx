import { useState } from "react";
import { regional } from "../site/regional.ts";
import { useSite } from "../site/SiteContext.ts";

/** How it is at this moment, in a sentence. */
export function Now({ disturbed }: { disturbed: boolean }) {
  const { words, locale } = useSite();
  const { status } = words;
  const [now] = useState(Date.now);
  const time = new Intl.DateTimeFormat(regional(locale), { timeStyle: "short" }).format(now);
  return (
    <section className="status-now" data-disturbed={disturbed || undefined}>
      <svg viewBox="0 0 48 48" width="64" height="64" aria-hidden="true">
        <circle className="status-disc" cx="24" cy="24" r="22" />
        <path className="status-tick" d={disturbed ? "M24 13v13m0 6v3" : "m15 25 6.5 6.5L34 18"} />
      </svg>
      <div>
        <h1>{disturbed ? status.disturbedTitle : status.title}</h1>
        <p>
          {disturbed ? status.disturbedLead : status.lead} {status.checked(time)}.
        </p>
      </div>
    </section>
  );
}
