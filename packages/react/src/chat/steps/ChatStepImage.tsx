import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { ChatFile } from "../files/ChatFile.tsx";
import { ChatImage } from "../files/ChatImage.tsx";
import { FileContext } from "../files/FileView.ts";
import { useStepContext } from "./StepsContext.ts";

/** The picture of a step, which a press shows larger. Renders a `<div>`, or nothing without one. */
export const ChatStepImage = definePart<PartState<ChatAnatomy, "step-image">, "div">(
  "Chat.StepImage",
  "div",
  function ChatStepImage(host, element) {
    const file = useStepContext().step.image;
    if (file === null) return null;
    return (
      <FileContext.Provider value={file}>
        {element(host, { state: {}, children: file.image === null ? <ChatFile /> : <ChatImage /> })}
      </FileContext.Provider>
    );
  },
);
