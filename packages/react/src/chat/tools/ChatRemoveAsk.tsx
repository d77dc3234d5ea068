import { useEffect, useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useToolsContext } from "./ToolsContext.ts";

/** Asks in place whether the message is to go, with both answers as buttons. Renders a `<div>`, or nothing until asked for. */
export const ChatRemoveAsk = definePart<PartState<ChatAnatomy, "remove-ask">, "div">(
  "Chat.RemoveAsk",
  "div",
  function ChatRemoveAsk(host, element) {
    const { row, asked, ask, leave, changeable } = useToolsContext();
    const { client, voice, announce } = useSupportContext();
    const keep = useRef<HTMLButtonElement>(null);
    const isShown = asked === "removal" && changeable;
    useEffect(() => {
      if (isShown) keep.current?.focus();
    }, [isShown]);
    if (!isShown) return null;
    return element(host, {
      state: {},
      role: "group",
      "aria-label": voice.say("chat.remove-ask"),
      children: (
        <>
          <span>{voice.say("chat.remove-ask")}</span>
          <button
            type="button"
            onClick={() => {
              leave();
              client.chat.remove(row.id);
              announce(voice.say("chat.removed", { author: "me" }));
            }}
          >
            {voice.say("chat.remove")}
          </button>
          <button ref={keep} type="button" onClick={() => ask(null)}>
            {voice.say("chat.keep")}
          </button>
        </>
      ),
    });
  },
);
