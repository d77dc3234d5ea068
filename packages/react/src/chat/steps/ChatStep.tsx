import { useMemo } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { ChatStepDone } from "./ChatStepDone.tsx";
import { ChatStepImage } from "./ChatStepImage.tsx";
import { ChatStepNote } from "./ChatStepNote.tsx";
import { ChatStepNumber } from "./ChatStepNumber.tsx";
import { ChatStepStuck } from "./ChatStepStuck.tsx";
import { ChatStepText } from "./ChatStepText.tsx";
import { StepContext, useStepsContext } from "./StepsContext.ts";

export interface ChatStepProps {
  /** Its place, from 0. */
  index: number;
}

/** One step, with what the customer can say of it. Renders an `<li>`. */
export const ChatStep = definePart<PartState<ChatAnatomy, "step">, "li", ChatStepProps>(
  "Chat.Step",
  "li",
  function ChatStep({ index, ...host }, element) {
    const { messageId, part } = useStepsContext();
    const step = part.steps[index];
    const context = useMemo(() => step && { messageId, step, index }, [messageId, step, index]);
    if (context === undefined) return null;
    return (
      <StepContext.Provider value={context}>
        {element(host, {
          state: { state: context.step.state },
          children: (
            <>
              <ChatStepNumber />
              <ChatStepText />
              <ChatStepImage />
              <ChatStepDone />
              <ChatStepStuck />
              <ChatStepNote />
            </>
          ),
        })}
      </StepContext.Provider>
    );
  },
);
