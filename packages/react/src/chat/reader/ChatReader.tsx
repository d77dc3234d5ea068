import { useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { ChatReaderAgain } from "./ChatReaderAgain.tsx";
import { ChatReaderBack } from "./ChatReaderBack.tsx";
import { ChatReaderLink } from "./ChatReaderLink.tsx";
import { ChatReaderText } from "./ChatReaderText.tsx";
import { ChatReaderTitle } from "./ChatReaderTitle.tsx";
import { ReaderContext } from "./ReaderContext.ts";
import { useReading } from "./useReading.ts";

/**
 * The article that is read, in the place of the chat, which stays as it is behind it. Escape and its button go back. Renders a
 * `<section>`, or nothing while none is read.
 */
export const ChatReader = definePart<PartState<ChatAnatomy, "reader">, "section">(
  "Chat.Reader",
  "section",
  function ChatReader(host, element) {
    const section = useRef<HTMLElement>(null);
    const context = useReading(section);
    if (context === null) return null;
    return (
      <ReaderContext.Provider value={context}>
        {element(host, {
          state: { status: context.view?.status ?? "loading" },
          ref: section,
          tabIndex: -1,
          "aria-label": context.view?.article?.title ?? context.reading.title,
          // The chat around it is out of sight, and out of reach of keys and screen readers.
          style: { visibility: "visible" },
          children: (
            <>
              <ChatReaderBack />
              <ChatReaderTitle />
              <ChatReaderText />
              <ChatReaderAgain />
              <ChatReaderLink />
            </>
          ),
        })}
      </ReaderContext.Provider>
    );
  },
);
