import type { Message, SupportState } from "@warmline/client";
import type { ReactNode } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatResult } from "./ChatResult.tsx";

export interface ChatResultsProps {
  /** Draws one message that was found. */
  children?: ((message: Message) => ReactNode) | undefined;
}

const NONE: readonly Message[] = [];
const foundIn = ({ search }: SupportState): readonly Message[] => search?.messages ?? NONE;
const drawResult = (message: Message): ReactNode => <ChatResult message={message} />;

/** The messages that were found, newest first. Renders a `<ul>`, or nothing without any. */
export const ChatResults = definePart<PartState<ChatAnatomy, "results">, "ul", ChatResultsProps>(
  "Chat.Results",
  "ul",
  function ChatResults({ children: draw = drawResult, ...host }, element) {
    useChatContext();
    const voice = useVoice();
    const messages = useSupport(foundIn);
    if (messages.length === 0) return null;
    return element(host, {
      state: {},
      role: "list",
      "aria-label": voice.say("chat.found", { count: messages.length }),
      children: messages.map((message) => <li key={message.id}>{draw(message)}</li>),
      onKeyDown: (event) => {
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (step === 0) return;
        const buttons = [...event.currentTarget.querySelectorAll("button")];
        const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
        if (next === undefined) return;
        event.preventDefault();
        next.focus();
      },
    });
  },
);
