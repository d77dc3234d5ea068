import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { sayNotice } from "../words.ts";
import { useMessageContext } from "./MessageContext.ts";

/** What happened to the conversation, in warm words. Renders a `<p>`, or nothing in a message of another kind. */
export const ChatNotice = definePart<PartState<ChatAnatomy, "notice">, "p">(
  "Chat.Notice",
  "p",
  function ChatNotice(host, element) {
    const row = useMessageContext();
    const voice = useVoice();
    const { agents } = useChatContext();
    const part = row.parts.find(({ type }) => type === "notice");
    if (part?.type !== "notice") return null;
    const nameOf = (agentId: string | null) => agents(agentId).agent?.name ?? null;
    return element(host, { state: { notice: part.notice }, children: sayNotice(part, row.at, nameOf, voice) });
  },
);
