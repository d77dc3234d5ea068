import { useMemo } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { ChatChoice } from "./ChatChoice.tsx";
import { ChoicesContext } from "./ChoicesContext.ts";

/** Answers to choose one of, which one may also type instead. Renders a `<div role="group">`, or nothing in a message of another kind. */
export const ChatChoices = definePart<PartState<ChatAnatomy, "choices">, "div">(
  "Chat.Choices",
  "div",
  function ChatChoices(host, element) {
    const { id: messageId, parts } = useMessageContext();
    const voice = useVoice();
    const found = parts.find(({ type }) => type === "choices");
    const part = found?.type === "choices" ? found : null;
    const context = useMemo(() => part && { messageId, part }, [messageId, part]);
    if (context === null) return null;
    return (
      <ChoicesContext.Provider value={context}>
        {element(host, {
          state: { chosen: context.part.chosen !== null },
          role: "group",
          "aria-label": voice.say("chat.choices"),
          children: context.part.options.map(({ id }) => <ChatChoice key={id} option={id} />),
        })}
      </ChoicesContext.Provider>
    );
  },
);
