import { Locale, pickText, ROUTES, type Article } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { checkRecord } from "../app/own-record.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { findVisitor } from "../storage/visitors.ts";
import { explainer } from "../text/explainer.ts";
import { authenticateAgent, authenticateVisitor } from "./auth.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, problemResponse, refusalResponse } from "./problem.ts";
import { countWrite } from "./visitor-routes.ts";

/** Gives visitors the articles of their site to read, each in their language, and agents what a customer would read. */
export function articleRoutes(http: Http, context: AppContext): void {
  http.get(ROUTES.article, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const { claims, site } = auth;
    const row = await findVisitor(context.options.storage.db, claims.visitorId);
    const refusal = checkRecord(row, claims) ?? countWrite(context, claims.visitorId);
    if (refusal) return refusalResponse(refusal);
    return answer(site, c.req.param("articleId"), (row ?? claims).locale);
  });

  http.get(ROUTES.deskArticle, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const locale = c.req.query("locale") ?? "";
    if (!v.is(Locale, locale)) return problemResponse("invalid-request", "locale: must be a language tag");
    return answer(auth.site, c.req.param("articleId"), locale);
  });
}

function answer({ articles, glossary }: SiteFile, articleId: string, locale: Locale): Response {
  const article = articles.find(({ id }) => id === articleId);
  if (!article) return problemResponse("not-found", "There is no such article.");
  const { id, title, body, href } = article;
  const tree = explainer(glossary, locale)(pickText(body, locale));
  return jsonResponse({ id, title: pickText(title, locale), tree, href } satisfies Article);
}
