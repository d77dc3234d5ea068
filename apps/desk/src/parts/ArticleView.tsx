import type { ReactNode } from "react";
import { RichText } from "@warmline/react";
import type { ArticlePart, Id } from "@warmline/protocol";
import { customerLocale } from "../customer/names.ts";
import { Icon } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { ArticleReader } from "./ArticleReader.tsx";

/** A short answer, and the article that the customer can open beside it. */
export function ArticleView({ part, conversationId }: { part: ArticlePart; conversationId: Id }): ReactNode {
  const locale = useDeskState(({ record }) => {
    const conversation = record.conversations[conversationId] ?? null;
    return customerLocale(record.visitors[conversation?.visitorId ?? ""] ?? null, conversation);
  });
  return (
    <div className="part-card">
      <p className="quiet small">
        <Icon name="book" /> {words.parts.article}: <bdi>{part.title}</bdi>
      </p>
      <RichText tree={part.tree} newTab={words.conversation.newTab} />
      <ArticleReader articleId={part.articleId} locale={locale} />
    </div>
  );
}
