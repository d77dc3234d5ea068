import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** What the questions are for. Renders a `<strong>`, or nothing where that is not said. */
export const ChatFormTitle = definePart<PartState<ChatAnatomy, "form-title">, "strong">(
  "Chat.FormTitle",
  "strong",
  function ChatFormTitle(host, element) {
    const { title } = useFormContext().part;
    return title === null ? null : element(host, { state: {}, dir: "auto", children: title });
  },
);
