import type { SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

/** A letter has no line to leave. */
const stateOf = (state: SupportState) => {
  const chat = chatState.present(state);
  return chat?.kind === "chat" ? chat.state : null;
};

/** Leaves the line, or ends the chat. Renders a `<button>`, or nothing outside of both or where nothing can be sent. */
export const ChatLeave = definePart<PartState<ChatAnatomy, "leave">, "button">(
  "Chat.Leave",
  "button",
  function ChatLeave(host, element) {
    const { input, shut } = useChatContext();
    const client = useClient();
    const voice = useVoice();
    const state = useSupport(stateOf);
    if (shut || (state !== "waiting" && state !== "active")) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say(state === "waiting" ? "chat.leave-line" : "chat.leave"),
      onClick: () => {
        client.chat.leave();
        // The button goes, and would take focus with it. On a touch screen a keyboard would come up instead.
        if (!matchMedia("(pointer: coarse)").matches) input.current?.focus();
      },
    });
  },
);
