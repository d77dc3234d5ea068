import type { ExampleSite } from "../src/index.ts";

/** A site with an emergency lane and a category that only Tomas knows; every agent holds one chat, and waits are known. */
export function queueing(site: ExampleSite): void {
  for (const agent of site.agents) {
    agent.slots = 1;
    if (agent.id === "tomas") agent.skills = ["billing"];
  }
  site.tickets.categories.push(
    { id: "emergency", label: "Emergency", answerWithinMinutes: 15, emergency: true },
    { id: "billing", label: "Billing", answerWithinMinutes: 60, skills: ["billing"] },
  );
  site.wait = { handlingMinutes: 5, patienceMinutes: 15 };
}
