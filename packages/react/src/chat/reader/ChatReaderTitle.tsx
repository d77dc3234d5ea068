import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useReaderContext } from "./ReaderContext.ts";

/** The name of the article that is read. Renders an `<h2>`. */
export const ChatReaderTitle = definePart<PartState<ChatAnatomy, "reader-title">, "h2">(
  "Chat.ReaderTitle",
  "h2",
  function ChatReaderTitle(host, element) {
    const { reading, view } = useReaderContext();
    return element(host, { state: {}, dir: "auto", children: view?.article?.title ?? reading.title });
  },
);
