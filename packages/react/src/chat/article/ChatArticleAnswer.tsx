import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { wordsAround } from "../text/drawText.tsx";
import { drawRichText } from "../text/RichText.tsx";
import { useArticleContext } from "./ArticleContext.ts";

/** The short answer, which needs no article. Renders a `<div>`. */
export const ChatArticleAnswer = definePart<PartState<ChatAnatomy, "article-answer">, "div">(
  "Chat.ArticleAnswer",
  "div",
  function ChatArticleAnswer(host, element) {
    const { tree } = useArticleContext();
    const words = wordsAround(useVoice());
    return element(host, { state: {}, dir: "auto", children: drawRichText(tree, words) });
  },
);
