import { path, readArticle, type Article, type Locale, type Name } from "@warmline/protocol";
import type { Call } from "./api.ts";

/** What came of asking for an article: `gone` where the site no longer has it, `away` where nobody answered. */
export type ReadArticle = { status: "read"; article: Article } | { status: "gone" | "away" };

/** Makes what reads an article as customers of one language do. */
export function createArticleReader(call: Call) {
  return async (articleId: Name, locale: Locale): Promise<ReadArticle> => {
    const to = `${path("deskArticle", { articleId })}?locale=${encodeURIComponent(locale)}`;
    const answer = await call({ method: "GET", path: to, body: undefined });
    if (answer.status === "refused" && answer.problem.code === "not-found") return { status: "gone" };
    const article = answer.status === "done" ? readArticle(answer.json) : null;
    return article === null ? { status: "away" } : { status: "read", article };
  };
}
