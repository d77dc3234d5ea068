import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "./MessageContext.ts";
import { hasStatus, sayStatus } from "./sayStatus.ts";

/** How far one’s own message has got, in words. Renders a `<span>`, or nothing under another’s message. */
export const ChatStatus = definePart<PartState<ChatAnatomy, "status">, "span">(
  "Chat.Status",
  "span",
  function ChatStatus(host, element) {
    const row = useMessageContext();
    const voice = useVoice();
    return hasStatus(row) ? element(host, { state: { status: row.status }, children: sayStatus(row, voice) }) : null;
  },
);
