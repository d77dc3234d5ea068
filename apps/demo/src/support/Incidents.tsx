import { pickText, supportState, type SupportClient } from "@warmline/client";
import { useSyncExternalStore } from "react";
import { useSite } from "../site/SiteContext.ts";
import { useLine } from "./LineContext.ts";

/** Says on the page itself what goes on, for those who have talked with us before: nobody else’s page is connected yet. */
export function Incidents() {
  const line = useLine();
  return line.status === "ready" ? <Present client={line.client} /> : null;
}

function Present({ client }: { client: SupportClient }) {
  const { words, locale } = useSite();
  const incidents = useSyncExternalStore(client.subscribe, () => supportState.incidents(client.getState()));
  const open = incidents.filter(({ phase }) => phase !== "resolved");
  if (open.length === 0) return null;
  return (
    <section className="incidents" aria-label={words.site.incidents}>
      {open.map(({ id, title }) => (
        <p key={id}>
          <strong>{pickText(title, locale)}</strong> <a href="/status">{words.site.incidentMore}</a>{" "}
          <button type="button" onClick={() => client.support.open()}>
            {words.site.incidentFollow}
          </button>
        </p>
      ))}
    </section>
  );
}
