import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useReaderContext } from "./ReaderContext.ts";

/** Asks for the article again. Renders a `<button>`, or nothing unless it did not come. */
export const ChatReaderAgain = definePart<PartState<ChatAnatomy, "reader-again">, "button">(
  "Chat.ReaderAgain",
  "button",
  function ChatReaderAgain(host, element) {
    const { reading, view } = useReaderContext();
    const client = useClient();
    const words = useVoice().say("chat.article-again");
    if (view?.status !== "failed") return null;
    return element(host, {
      state: {},
      type: "button",
      children: words,
      onClick: ({ currentTarget }) => {
        // The button goes with the failure.
        currentTarget.closest<HTMLElement>('[data-wl="chat-reader"]')?.focus();
        client.support.article(reading.articleId);
      },
    });
  },
);
