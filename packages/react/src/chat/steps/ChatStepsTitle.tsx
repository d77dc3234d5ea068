import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useStepsContext } from "./StepsContext.ts";

/** What the steps are for. Renders a `<strong>`, or nothing where that is not said. */
export const ChatStepsTitle = definePart<PartState<ChatAnatomy, "steps-title">, "strong">(
  "Chat.StepsTitle",
  "strong",
  function ChatStepsTitle(host, element) {
    const { title } = useStepsContext().part;
    return title === null ? null : element(host, { state: {}, dir: "auto", children: title });
  },
);
