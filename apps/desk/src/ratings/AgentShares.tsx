import type { ReactNode } from "react";
import type { ScaleNumbers } from "@warmline/protocol";
import { agentName } from "../customer/names.ts";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { Interval, rangeText } from "./Interval.tsx";

/** What was said of the contacts of each agent, in the order of their names. */
export function AgentShares({ agents }: { agents: ScaleNumbers["agents"] }): ReactNode {
  const site = useDeskState((state) => state.site);
  const texts = words.ratings;
  const named = agents
    .map((agent) => ({ ...agent, name: agentName(site, agent.agentId) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <div className="told-table">
      <table>
        <caption>
          <strong>{texts.agents}</strong> {texts.agentsMeans}
        </caption>
        <thead>
          <tr>
            <th scope="col">{texts.agent}</th>
            <th scope="col">{texts.asked}</th>
            <th scope="col">{texts.content}</th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ agentId, name, asked, share }) => (
            <tr key={agentId}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{asked}</td>
              <td>
                {rangeText(share)}
                <Interval share={share} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
