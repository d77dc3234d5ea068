import { useState, type ReactNode } from "react";
import { RichText } from "@warmline/react";
import type { Locale, Name } from "@warmline/protocol";
import { useDesk } from "../store/context.tsx";
import type { ReadArticle } from "../store/read-article.ts";
import { words } from "../words.ts";

interface ArticleReaderProps {
  articleId: Name;
  /** The language the customer reads. */
  locale: Locale;
}

/** Opens the whole article as the customer reads it, and closes it again. */
export function ArticleReader({ articleId, locale }: ArticleReaderProps): ReactNode {
  const desk = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<ReadArticle | null>(null);
  const texts = words.parts;

  function toggle(): void {
    setOpen(!isOpen);
    if (isOpen || told?.status === "read") return;
    setTold(null);
    void desk.readArticle(articleId, locale).then(setTold);
  }

  return (
    <>
      <button type="button" className="link" aria-expanded={isOpen} onClick={toggle}>
        {texts.whole}
      </button>
      {isOpen && (
        <div className="article-whole">
          <output className="quiet small">
            {told?.status !== "read" && texts.wholeState[told?.status ?? "loading"]}
          </output>
          {told?.status === "read" && (
            <section lang={locale} aria-label={told.article.title}>
              <RichText tree={told.article.tree} newTab={words.conversation.newTab} />
            </section>
          )}
        </div>
      )}
    </>
  );
}
