import { useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAgentContext } from "./AgentContext.ts";

/** The person’s photo, or the initials. Renders a `<span>` with the picture inside. */
export const ChatAgentPhoto = definePart<PartState<ChatAnatomy, "agent-photo">, "span">(
  "Chat.AgentPhoto",
  "span",
  function ChatAgentPhoto(host, element) {
    const agent = useAgentContext();
    const client = useClient();
    const [broken, setBroken] = useState<string | null>(null);
    if (agent === null) return null;
    const photo = agent.photo === broken ? null : agent.photo;
    return element(host, {
      state: { initials: photo === null },
      "aria-hidden": true,
      children:
        photo === null ? (
          initialsOf(agent.name)
        ) : (
          <img src={client.support.url(photo)} alt="" decoding="async" onError={() => setBroken(photo)} />
        ),
    });
  },
);

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "").join("");
}
