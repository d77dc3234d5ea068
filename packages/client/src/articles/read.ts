import { isSafeHref, type Name, readArticle, visitorPath } from "@warmline/protocol";
import type { ArticleView } from "../state.ts";
import type { Ask } from "../support/ask.ts";

/** Reads an article in the customer’s language; null if that did not work. */
export async function read(ask: Ask, articleId: Name): Promise<Pick<ArticleView, "status" | "article"> | null> {
  try {
    const answer = await ask({ method: "GET", path: visitorPath("article", { articleId }) });
    if (answer.status === "refused" && answer.problem.code === "not-found") return { status: "gone", article: null };
    const article = answer.status === "done" ? readArticle(answer.json) : null;
    if (article === null) return null;
    const isSafe = article.href === null || isSafeHref(article.href);
    return { status: "ready", article: isSafe ? article : { ...article, href: null } };
  } catch {
    return null;
  }
}
