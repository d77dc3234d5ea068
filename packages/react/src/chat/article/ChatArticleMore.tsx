import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useArticleContext } from "./ArticleContext.ts";

/** Opens the article in `<Chat.Reader>`, over the chat. Renders a `<button>`, or nothing without a reader. */
export const ChatArticleMore = definePart<PartState<ChatAnatomy, "article-more">, "button">(
  "Chat.ArticleMore",
  "button",
  function ChatArticleMore(host, element) {
    const { articleId, title } = useArticleContext();
    const { reading, canRead } = useChatContext();
    const isReadable = useValue(canRead);
    const words = useVoice().say("chat.article-more");
    if (!isReadable) return null;
    return element(host, {
      state: {},
      type: "button",
      "aria-label": `${words}: ${title}`,
      children: words,
      onClick: ({ currentTarget }) => reading.set({ articleId, title, from: currentTarget }),
    });
  },
);
