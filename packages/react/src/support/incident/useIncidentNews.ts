import { type IncidentView, pickText } from "@warmline/client";
import { useEffect, useRef } from "react";
import { useSupportContext } from "../SupportContext.ts";
import { sayStanding } from "./words.ts";

/**
 * Says an incident to screen readers when it comes and with each news of it. What is there at first was read with the rest;
 * the title of a critical one says itself.
 */
export function useIncidentNews(incidents: readonly IncidentView[]): void {
  const { client, voice, announce } = useSupportContext();
  const known = useRef<Map<string, number> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Map([...(before ?? []), ...incidents.map(({ id, updatedAt }) => [id, updatedAt] as const)]);
    if (before === null) return;
    for (const incident of incidents) {
      if (before.get(incident.id) === incident.updatedAt) continue;
      const saysItself = incident.severity === "critical" && !before.has(incident.id);
      const title = saysItself ? "" : `${pickText(incident.title, voice.locale)}. `;
      announce(title + sayStanding(incident, client.now(), voice));
    }
  }, [incidents, client, voice, announce]);
}
