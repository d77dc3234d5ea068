import type { NoticePart } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import type { ReactElement } from "react";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { startOfDay } from "../../internals/days.ts";
import { definePart } from "../../internals/definePart.tsx";
import { AgentContext } from "../agent/AgentContext.ts";
import { ChatAgentPhoto } from "../agent/ChatAgentPhoto.tsx";
import { ChatAgentSignature } from "../agent/ChatAgentSignature.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { comesWithEnd, sayNotice } from "../words.ts";
import { useMessageContext } from "./MessageContext.ts";

/**
 * What happened to the conversation, in warm words; of a hand-over with face and warm line of who goes on. Renders a `<p>`, or
 * nothing in a message of another kind.
 */
export const ChatNotice = definePart<PartState<ChatAnatomy, "notice">, "p">(
  "Chat.Notice",
  "p",
  function ChatNotice(host, element) {
    const { parts, at } = useMessageContext();
    const part = parts.find(({ type }) => type === "notice");
    if (part?.type !== "notice") return null;
    const words = <NoticeWords part={part} at={at} />;
    return element(host, {
      state: { notice: part.notice, solved: part.notice === "ended" && part.reason === "solved" },
      children: part.notice === "handed-over" ? <WhoGoesOn agentId={part.to}>{words}</WhoGoesOn> : words,
    });
  },
);

function WhoGoesOn({ agentId, children }: { agentId: string | null; children: ReactElement }): ReactElement {
  const { agents } = useChatContext();
  return (
    <AgentContext.Provider value={agents(agentId)}>
      <ChatAgentPhoto />
      <span>{children}</span>
      <ChatAgentSignature />
    </AgentContext.Provider>
  );
}

/** Looks at the clock, which rows of another kind need not do. */
function NoticeWords({ part, at }: { part: NoticePart; at: number }): string {
  const voice = useVoice();
  const { agents } = useChatContext();
  const { key } = useMessageContext();
  const today = useNow(startOfDay);
  const hasGoodbye = useSupport((state) => {
    if (part.notice !== "ended") return false;
    const rows = chatState.rows(state);
    const before = rows[rows.findIndex((row) => row.key === key) - 1];
    return before?.author === "agent" && comesWithEnd(before.at, at);
  });
  return sayNotice(part, at, today, (agentId) => agents(agentId).agent?.name ?? null, voice, hasGoodbye);
}
