import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

/** The row of quiet buttons under the composer. Renders a `<div>`. */
export const ChatActions = definePart<PartState<ChatAnatomy, "actions">, "div">(
  "Chat.Actions",
  "div",
  function ChatActions(host, element) {
    useChatContext();
    return element(host, { state: {} });
  },
);
