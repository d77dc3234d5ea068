import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { wordsAround } from "../text/drawText.tsx";
import { drawRichText } from "../text/RichText.tsx";
import { useStepContext } from "./StepsContext.ts";

/** What is to be done. Renders a `<div>`. */
export const ChatStepText = definePart<PartState<ChatAnatomy, "step-text">, "div">(
  "Chat.StepText",
  "div",
  function ChatStepText(host, element) {
    const { tree } = useStepContext().step;
    const words = wordsAround(useVoice());
    return element(host, { state: {}, dir: "auto", children: drawRichText(tree, words) });
  },
);
