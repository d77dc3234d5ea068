import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useArticleContext } from "./ArticleContext.ts";

/** The name of the article. Renders a `<strong>`. */
export const ChatArticleTitle = definePart<PartState<ChatAnatomy, "article-title">, "strong">(
  "Chat.ArticleTitle",
  "strong",
  function ChatArticleTitle(host, element) {
    return element(host, { state: {}, dir: "auto", children: useArticleContext().title });
  },
);
