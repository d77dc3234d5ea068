import type { SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useClient } from "../../hooks/useClient.ts";
import { useShut } from "../../hooks/useShut.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { focusQuietly } from "../../internals/focusQuietly.ts";
import { useViewContext } from "../../support/ViewContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

const isOffered = (state: SupportState): boolean => state.chosen !== "new" && chatState.usualId(state) !== null;

/** Begins a conversation apart from those before. Renders a `<button>`, or nothing before the first. */
export const ChatNew = definePart<PartState<ChatAnatomy, "new">, "button">(
  "Chat.New",
  "button",
  function ChatNew(host, element) {
    const { view, go } = useViewContext();
    const { input } = useChatContext();
    const shut = useShut();
    const client = useClient();
    const voice = useVoice();
    if (!useSupport(isOffered) || shut) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("chat.new"),
      onClick: (event) => {
        client.chat.choose("new");
        // The button goes, and would take focus with it.
        if (view === "chat") focusQuietly(input.current);
        else go("chat", event);
      },
    });
  },
);
