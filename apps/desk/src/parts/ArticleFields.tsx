import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { LIMITS, pickText } from "@warmline/protocol";
import { foundArticles, type GuideArticle } from "../store/articles.ts";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { ArticleReader } from "./ArticleReader.tsx";
import type { PartForm } from "./usePartForm.ts";

interface ArticleFieldsProps {
  form: PartForm;
  /** The language the customer reads. */
  locale: string;
}

const MOST_SHOWN = 6;

/** Finds an article, and says its answer in short: that is what the customer reads first. */
export function ArticleFields({ form: { draft, change, fault, tried }, locale }: ArticleFieldsProps): ReactNode {
  const id = useId();
  const articles = useDeskState((state) => state.guide.articles);
  const [query, setQuery] = useState("");
  const { article } = draft;
  const chosen = articles.find((each) => each.id === article.id) ?? null;
  const found = foundArticles(articles, query, locale);
  const texts = words.parts;
  if (articles.length === 0) return <p>{texts.noArticles}</p>;

  const ownAnswer = (of: GuideArticle | null): string => (of === null ? "" : pickText(of.answer, locale));

  function choose(next: GuideArticle): void {
    const isOwn = article.answer.trim() !== "" && article.answer !== ownAnswer(chosen);
    change({ article: { id: next.id, answer: isOwn ? article.answer : ownAnswer(next) } });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const [first] = found;
    if (first !== undefined) choose(first);
  }

  const shown = found.slice(0, MOST_SHOWN);
  const all = chosen === null || shown.includes(chosen) ? shown : [chosen, ...shown];
  return (
    <>
      <input
        type="text"
        className="field"
        dir="auto"
        autoComplete="off"
        value={query}
        placeholder={texts.search}
        aria-label={texts.search}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={onKeyDown}
      />
      <fieldset className="choices choices-rows">
        <legend className="unseen">{texts.articles}</legend>
        {all.map((each) => (
          <label key={each.id} className="choice">
            <input type="radio" name={`${id}-article`} checked={each.id === article.id} onChange={() => choose(each)} />
            <span dir="auto">{pickText(each.title, locale)}</span>
          </label>
        ))}
      </fieldset>
      <output className={found.length === 0 ? "small quiet" : "unseen"}>
        {found.length === 0 ? texts.noneFound : texts.found(found.length)}
      </output>
      {chosen !== null && (
        <div className="slot">
          <label htmlFor={id}>{texts.answer}</label>
          <textarea
            id={id}
            className="field"
            rows={3}
            dir="auto"
            lang={locale}
            aria-required="true"
            aria-invalid={tried && fault === "no-answer"}
            maxLength={LIMITS.text}
            value={article.answer}
            onChange={({ target }) => change({ article: { ...article, answer: target.value } })}
          />
          <p className="quiet small" dir="auto">
            {texts.readMore(pickText(chosen.title, locale))}
          </p>
          <div>
            <ArticleReader key={chosen.id} articleId={chosen.id} locale={locale} />
          </div>
          {article.answer !== ownAnswer(chosen) && (
            <button
              type="button"
              className="link"
              onClick={() => change({ article: { ...article, answer: ownAnswer(chosen) } })}
            >
              {texts.ownAnswer}
            </button>
          )}
        </div>
      )}
    </>
  );
}
