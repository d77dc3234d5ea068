import { pickText, ROUTES, type Article } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { checkRecord } from "../app/own-record.ts";
import { explainer } from "../text/explainer.ts";
import { findVisitor } from "../storage/visitors.ts";
import { authenticateVisitor } from "./auth.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, problemResponse, refusalResponse } from "./problem.ts";
import { countWrite } from "./visitor-routes.ts";

/** Gives visitors the articles of their site to read, each in their language. */
export function articleRoutes(http: Http, context: AppContext): void {
  http.get(ROUTES.article, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const { claims, site } = auth;
    const row = await findVisitor(context.options.storage.db, claims.visitorId);
    const refusal = checkRecord(row, claims) ?? countWrite(context, claims.visitorId);
    if (refusal) return refusalResponse(refusal);
    const article = site.articles.find(({ id }) => id === c.req.param("articleId"));
    if (!article) return problemResponse("not-found", "There is no such article.");
    const { locale } = row ?? claims;
    const { id, title, body, href } = article;
    const tree = explainer(site.glossary, locale)(pickText(body, locale));
    return jsonResponse({ id, title: pickText(title, locale), tree, href } satisfies Article);
  });
}
