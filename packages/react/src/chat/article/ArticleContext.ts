import type { ArticlePart } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The article that the parts inside of a message show. */
export const ArticleContext = createContext<ArticlePart | null>(null);

export function useArticleContext(): ArticlePart {
  return useRequiredContext(ArticleContext, "Chat.Article");
}
