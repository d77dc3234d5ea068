import type { PartState } from "../../internals/anatomy.ts";
import { copyText } from "../../internals/copyText.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useToolsContext } from "./ToolsContext.ts";

/** Copies the words of a message and says so. Renders a `<button>`, or nothing without words. */
export const ChatCopy = definePart<PartState<ChatAnatomy, "copy">, "button">(
  "Chat.Copy",
  "button",
  function ChatCopy(host, element) {
    const { row, asked } = useToolsContext();
    const { voice, announce } = useSupportContext();
    if (asked !== null || row.text === "") return null;
    const copy = async (): Promise<void> => {
      announce(voice.say((await copyText(row.text)) ? "chat.copied" : "chat.copy-failed"));
    };
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("chat.copy"),
      onClick: () => void copy(),
    });
  },
);
