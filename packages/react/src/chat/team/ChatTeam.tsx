import type { AgentCard, SupportState } from "@warmline/client";
import { type ReactElement, useMemo } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { AgentContext } from "../agent/AgentContext.ts";
import { ChatAgentPhoto } from "../agent/ChatAgentPhoto.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

const MOST = 3;
const NOT_KNOWN_YET: readonly AgentCard[] = [];

const agentsOf = ({ site, session }: SupportState): readonly AgentCard[] | null =>
  site?.agents ?? (session.status === "opening" ? NOT_KNOWN_YET : null);

/** The people who answer, by their photos. Renders a `<span>`, empty while that is not known yet, or nothing where there is none. */
export const ChatTeam = definePart<PartState<ChatAnatomy, "team">, "span">(
  "Chat.Team",
  "span",
  function ChatTeam(host, element) {
    useChatContext();
    const agents = useSupport(agentsOf);
    const people = agents?.filter(({ bot }) => !bot);
    if (people === undefined || (people.length === 0 && agents !== NOT_KNOWN_YET)) return null;
    return element(host, { state: {}, "aria-hidden": true, children: people.slice(0, MOST).map(drawMember) });
  },
);

function drawMember(agent: AgentCard): ReactElement {
  return <Member key={agent.id} agent={agent} />;
}

function Member({ agent }: { agent: AgentCard }): ReactElement {
  const context = useMemo(() => ({ agent }), [agent]);
  return (
    <AgentContext.Provider value={context}>
      <ChatAgentPhoto />
    </AgentContext.Provider>
  );
}
