import { REACTIONS } from "@warmline/client";
import { useEffect, useRef } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { nameOfReaction, ownReaction } from "../reactions/reactionNames.ts";
import { useToolsContext } from "./ToolsContext.ts";

/** The reactions to choose from; the own one is pressed, and pressing it again takes it back. Renders a `<div>`, or nothing until asked for. */
export const ChatReactWith = definePart<PartState<ChatAnatomy, "react-with">, "div">(
  "Chat.ReactWith",
  "div",
  function ChatReactWith(host, element) {
    const { row, asked, ask } = useToolsContext();
    const client = useClient();
    const voice = useVoice();
    const group = useRef<HTMLDivElement>(null);
    const isShown = asked === "reaction";
    useEffect(() => {
      if (isShown) group.current?.querySelector("button")?.focus();
    }, [isShown]);
    if (!isShown) return null;
    const own = ownReaction(row);
    return element(host, {
      state: {},
      ref: group,
      children: REACTIONS.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-pressed={emoji === own}
          aria-label={nameOfReaction(emoji, voice)}
          onClick={() => {
            client.chat.react(row.id, emoji === own ? null : emoji);
            ask(null);
          }}
        >
          {emoji}
        </button>
      )),
    });
  },
);
