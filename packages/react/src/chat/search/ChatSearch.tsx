import type { SupportState } from "@warmline/client";
import { useCallback, useRef } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useEscape } from "../../internals/useEscape.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

const wordsOf = ({ search }: SupportState): string => search?.words ?? "";

/**
 * The field in which one looks for words in all conversations; Escape empties it, Enter looks again where that failed, Down goes to
 * what was found. Renders an `<input type="search">`.
 */
export const ChatSearch = definePart<PartState<ChatAnatomy, "search">, "input">(
  "Chat.Search",
  "input",
  function ChatSearch(host, element) {
    const { root } = useChatContext();
    const client = useClient();
    const voice = useVoice();
    const words = useSupport(wordsOf);
    const field = useRef<HTMLInputElement>(null);
    useEscape(
      field,
      words !== "",
      useCallback(() => client.chat.search(""), [client]),
    );
    return element(host, {
      state: {},
      ref: field,
      type: "search",
      dir: "auto",
      value: words,
      autoComplete: "off",
      enterKeyHint: "search",
      "aria-label": voice.say("chat.search"),
      placeholder: voice.say("chat.search"),
      onChange: (event) => client.chat.search(event.currentTarget.value),
      onKeyDown: (event) => {
        const isAgain = event.key === "Enter" && client.getState().search?.status === "failed";
        if (isAgain) return client.chat.search(words);
        const first = event.key === "ArrowDown" && root.current?.querySelector<HTMLElement>('[data-wl="chat-result"]');
        if (!first) return;
        event.preventDefault();
        first.focus();
      },
    });
  },
);
