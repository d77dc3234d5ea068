import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { drawText } from "./drawText.tsx";

/** The words of a message; plain until the server has read them. Renders a `<div>`, or nothing without words. */
export const ChatText = definePart<PartState<ChatAnatomy, "text">, "div">(
  "Chat.Text",
  "div",
  function ChatText(host, element) {
    const row = useMessageContext();
    const words = drawText(row, useVoice());
    return words === null ? null : element(host, { state: {}, dir: "auto", children: words });
  },
);
