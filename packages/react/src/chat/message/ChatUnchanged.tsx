import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useMessageContext } from "./MessageContext.ts";

/** Says that a change was refused, with the words it had, and what can be done. Renders a `<div>`, or nothing unless one was. */
export const ChatUnchanged = definePart<PartState<ChatAnatomy, "unchanged">, "div">(
  "Chat.Unchanged",
  "div",
  function ChatUnchanged(host, element) {
    const failed = useMessageContext().change?.failed ?? null;
    const { shut } = useChatContext();
    const client = useClient();
    const voice = useVoice();
    if (failed === null) return null;
    const { itemId, text } = failed;
    return element(host, {
      state: {},
      children: (
        <>
          <span>{voice.say("chat.change-failed", { what: text === null ? "remove" : "edit", text: text ?? "" })}</span>
          {!shut && (
            <button type="button" onClick={() => client.chat.retry(itemId)}>
              {voice.say("chat.change-again")}
            </button>
          )}
          <button type="button" onClick={() => void client.chat.discard(itemId)}>
            {voice.say("chat.change-drop")}
          </button>
        </>
      ),
    });
  },
);
