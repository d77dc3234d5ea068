import { useMemo } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { ChatStepsList } from "./ChatStepsList.tsx";
import { ChatStepsProgress } from "./ChatStepsProgress.tsx";
import { ChatStepsTitle } from "./ChatStepsTitle.tsx";
import { StepsContext } from "./StepsContext.ts";

/** Things to do one after the other, with how far one has got. Renders a `<div role="group">`, or nothing in a message of another kind. */
export const ChatSteps = definePart<PartState<ChatAnatomy, "steps">, "div">(
  "Chat.Steps",
  "div",
  function ChatSteps(host, element) {
    const { id: messageId, parts } = useMessageContext();
    const voice = useVoice();
    const found = parts.find(({ type }) => type === "steps");
    const part = found?.type === "steps" ? found : null;
    const context = useMemo(() => part && { messageId, part }, [messageId, part]);
    if (context === null) return null;
    return (
      <StepsContext.Provider value={context}>
        {element(host, {
          state: {},
          role: "group",
          "aria-label": context.part.title ?? voice.say("chat.steps"),
          children: (
            <>
              <ChatStepsTitle />
              <ChatStepsList />
              <ChatStepsProgress />
            </>
          ),
        })}
      </StepsContext.Provider>
    );
  },
);
