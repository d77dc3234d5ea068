import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { wordsAround } from "../text/drawText.tsx";
import { drawRichText } from "../text/RichText.tsx";
import { useReaderContext } from "./ReaderContext.ts";

/** The whole article, or in words why it is not there. Renders a `<div>`. */
export const ChatReaderText = definePart<PartState<ChatAnatomy, "reader-text">, "div">(
  "Chat.ReaderText",
  "div",
  function ChatReaderText(host, element) {
    const { view } = useReaderContext();
    const voice = useVoice();
    const status = view?.status ?? "loading";
    const article = view?.article ?? null;
    const isThere = article !== null && status !== "gone";
    const why = status === "ready" ? "loading" : status;
    return element(host, {
      state: {},
      dir: "auto",
      role: isThere ? undefined : "status",
      children: isThere ? (
        drawRichText(article.tree, wordsAround(voice))
      ) : (
        <p>{voice.say("chat.article-state", { status: why })}</p>
      ),
    });
  },
);
