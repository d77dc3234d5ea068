import { useClient } from "../../hooks/useClient.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useChoicesContext } from "./ChoicesContext.ts";

export interface ChatChoiceProps {
  /** The id of the answer. */
  option: string;
}

/** One answer: a press says it. Once one is chosen all stay to be read. Renders a `<button>`. */
export const ChatChoice = definePart<PartState<ChatAnatomy, "choice">, "button", ChatChoiceProps>(
  "Chat.Choice",
  "button",
  function ChatChoice({ option, ...host }, element) {
    const { messageId, part } = useChoicesContext();
    const { shut } = useChatContext();
    const client = useClient();
    const chosen = part.chosen?.option === option;
    const over = part.chosen !== null || shut;
    return element(host, {
      state: { chosen },
      type: "button",
      // A press takes no focus away, so that it is still there for the keys.
      "aria-disabled": over || undefined,
      "aria-pressed": part.chosen === null ? undefined : chosen,
      dir: "auto",
      children: part.options.find(({ id }) => id === option)?.label,
      onClick: () => {
        if (!over) client.chat.answerChoice(messageId, option);
      },
    });
  },
);
