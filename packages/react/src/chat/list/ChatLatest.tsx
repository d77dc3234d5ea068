import * as chatState from "@warmline/client/state/chat";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

const none = (): number => 0;

/** Leads to the newest message and says how many were not seen. Renders a `<button>`, or nothing while it is in view. */
export const ChatLatest = definePart<PartState<ChatAnatomy, "latest">, "button">(
  "Chat.Latest",
  "button",
  function ChatLatest(host, element) {
    const { atEnd } = useChatContext();
    const voice = useVoice();
    const isThere = useValue(atEnd);
    const count = useSupport(isThere ? none : chatState.unread);
    if (isThere) return null;
    return element(host, {
      state: { unread: count > 0 },
      type: "button",
      children: count > 0 ? voice.say("support.unread", { count }) : voice.say("chat.latest"),
      onClick: (event) => {
        event.currentTarget.parentElement?.querySelector<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
        atEnd.set(true);
      },
    });
  },
);
