import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { ArticleContext } from "./ArticleContext.ts";
import { ChatArticleAnswer } from "./ChatArticleAnswer.tsx";
import { ChatArticleMore } from "./ChatArticleMore.tsx";
import { ChatArticleTitle } from "./ChatArticleTitle.tsx";

/** A short answer, and after it the article to read more in. Renders a `<div role="group">`, or nothing in a message of another kind. */
export const ChatArticle = definePart<PartState<ChatAnatomy, "article">, "div">(
  "Chat.Article",
  "div",
  function ChatArticle(host, element) {
    const voice = useVoice();
    const part = useMessageContext().parts.find(({ type }) => type === "article");
    if (part?.type !== "article") return null;
    return (
      <ArticleContext.Provider value={part}>
        {element(host, {
          state: {},
          role: "group",
          "aria-label": voice.say("chat.article"),
          children: (
            <>
              <ChatArticleAnswer />
              <ChatArticleTitle />
              <ChatArticleMore />
            </>
          ),
        })}
      </ArticleContext.Provider>
    );
  },
);
