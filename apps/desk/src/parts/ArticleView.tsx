import type { ReactNode } from "react";
import { RichText } from "@warmline/react";
import type { ArticlePart } from "@warmline/protocol";
import { Icon } from "../shell/icons.tsx";
import { words } from "../words.ts";

/** A short answer, and the article that the customer can open beside it. */
export function ArticleView({ part }: { part: ArticlePart }): ReactNode {
  return (
    <div className="part-card">
      <p className="quiet small">
        <Icon name="book" /> {words.parts.article}: <bdi>{part.title}</bdi>
      </p>
      <RichText tree={part.tree} newTab={words.conversation.newTab} />
    </div>
  );
}
