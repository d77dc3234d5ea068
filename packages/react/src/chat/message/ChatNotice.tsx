import type { NoticePart } from "@warmline/client";
import { useNow } from "../../hooks/useNow.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { startOfDay } from "../../internals/days.ts";
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
    const { parts, at } = useMessageContext();
    const part = parts.find(({ type }) => type === "notice");
    if (part?.type !== "notice") return null;
    return element(host, { state: { notice: part.notice }, children: <NoticeWords part={part} at={at} /> });
  },
);

/** Looks at the clock, which rows of another kind need not do. */
function NoticeWords({ part, at }: { part: NoticePart; at: number }): string {
  const voice = useVoice();
  const { agents } = useChatContext();
  const today = useNow(startOfDay);
  return sayNotice(part, at, today, (agentId) => agents(agentId).agent?.name ?? null, voice);
}
