import type { ReactNode } from "react";
import { pickText, type DraftPart } from "@warmline/protocol";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

/** An article, steps, choices or a form on its way. */
export function UnsentPart({ part }: { part: DraftPart }): ReactNode {
  const title = useDeskState(({ guide }) => {
    const known = part.type === "article" ? guide.articles.find(({ id }) => id === part.articleId) : undefined;
    return known === undefined ? null : pickText(known.title, "en");
  });
  return (
    <div className="part-card">
      <p className="quiet small">
        {words.parts.sending[part.type]}
        {title !== null && (
          <>
            : <bdi>{title}</bdi>
          </>
        )}
      </p>
      <Said part={part} />
    </div>
  );
}

function Said({ part }: { part: DraftPart }): ReactNode {
  switch (part.type) {
    case "article":
      return <p className="as-typed">{part.answer}</p>;
    case "steps":
      return (
        <ol className="steps-view">
          {part.steps.map(({ text }, index) => (
            <li key={index} dir="auto">
              {text}
            </li>
          ))}
        </ol>
      );
    case "choices":
      return (
        <ul className="choices-view">
          {part.options.map(({ id, label }) => (
            <li key={id} className="option" dir="auto">
              {label}
            </li>
          ))}
        </ul>
      );
    case "form":
      return (
        <ul>
          {part.fields.map(({ id, label }) => (
            <li key={id} dir="auto">
              {label}
            </li>
          ))}
        </ul>
      );
  }
}
