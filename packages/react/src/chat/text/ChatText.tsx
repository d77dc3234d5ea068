import { Fragment } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { RichText } from "./RichText.tsx";

/** The words of a message; plain until the server has read them. Renders a `<div>`, or nothing without words. */
export const ChatText = definePart<PartState<ChatAnatomy, "text">, "div">(
  "Chat.Text",
  "div",
  function ChatText(host, element) {
    const { parts, text } = useMessageContext();
    const voice = useVoice();
    const words = parts.map((part, index) => (
      <Fragment key={index}>
        {part.type === "text" && <RichText tree={part.tree} newTab={voice.say("chat.new-tab")} />}
        {part.type === "promise" && <p>{voice.say("chat.promise-message", { minutes: part.minutes })}</p>}
      </Fragment>
    ));
    if (parts.length === 0 && text === "") return null;
    return element(host, {
      state: {},
      dir: "auto",
      children: parts.length === 0 ? <p style={{ whiteSpace: "pre-wrap" }}>{text}</p> : words,
    });
  },
);
