import { useId, type ReactNode } from "react";
import { LIMITS, pickText, type LocalizedText, type SiteState } from "@warmline/protocol";
import { languageName } from "../format.ts";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { saysNothing, type IncidentDraft } from "./draft.ts";

interface IncidentTextsProps {
  draft: IncidentDraft;
  /** Whether it says what is missing. */
  showsProblem: boolean;
  onEdit: (change: Partial<IncidentDraft>) => void;
}

/** What is told: one text for all, or one in each language of the site. */
export function IncidentTexts({ draft, showsProblem, onEdit }: IncidentTextsProps): ReactNode {
  const id = useId();
  const site = useDeskState((state) => state.site);
  const texts = words.incidents;
  const { title, body, phase } = draft;
  const isOver = phase === "resolved";
  const isOne = typeof title === "string";
  const languages = languagesOf(site, title);
  const problem = showsProblem && saysNothing(title) ? texts.titleMissing : null;

  function change(field: "title" | "body", language: string | null, text: string): void {
    const before = draft[field];
    const next = language === null ? text : { ...inLanguages(before), [language]: text };
    onEdit(field === "title" ? { title: next } : { body: next });
  }

  return (
    <>
      {(isOne ? [null] : languages).map((language) => {
        const own = `${id}-${language ?? "all"}`;
        const name = language === null ? null : languageName(language);
        return (
          <div key={own} className="field-box">
            <label htmlFor={own}>{name === null ? texts.title : texts.titleIn(name)}</label>
            <input
              id={own}
              className="field"
              type="text"
              dir="auto"
              lang={language ?? undefined}
              autoComplete="off"
              maxLength={LIMITS.incidentTitle}
              placeholder={language === null || language === "en" ? texts.titlePlaceholder : undefined}
              value={textIn(title, language)}
              aria-invalid={problem !== null}
              aria-describedby={`${id}-problem`}
              onChange={(event) => change("title", language, event.target.value)}
            />
            <label htmlFor={`${own}-body`}>{bodyLabel(name, isOver)}</label>
            <textarea
              id={`${own}-body`}
              className="field"
              rows={2}
              dir="auto"
              lang={language ?? undefined}
              maxLength={LIMITS.text}
              placeholder={
                language === null || language === "en"
                  ? isOver
                    ? texts.lastWordPlaceholder
                    : texts.bodyPlaceholder
                  : undefined
              }
              value={textIn(body, language)}
              onChange={(event) => change("body", language, event.target.value)}
            />
          </div>
        );
      })}
      <p id={`${id}-problem`} className="problem">
        {problem}
      </p>
      {languages.length > 1 && (
        <div>
          <label className="keys-switch">
            <input
              type="checkbox"
              checked={!isOne}
              aria-describedby={`${id}-languages`}
              onChange={() =>
                onEdit(
                  isOne
                    ? { title: inLanguages(title), body: inLanguages(body) }
                    : { title: pickText(title, "en"), body: pickText(body, "en") },
                )
              }
            />
            <span>{texts.languages}</span>
          </label>
          <p id={`${id}-languages`} className="quiet small">
            {texts.languagesHint}
          </p>
        </div>
      )}
    </>
  );
}

function bodyLabel(language: string | null, isOver: boolean): string {
  const { lastWord, lastWordIn, body, bodyIn } = words.incidents;
  if (language === null) return isOver ? lastWord : body;
  return (isOver ? lastWordIn : bodyIn)(language);
}

function inLanguages(text: LocalizedText): Record<string, string> {
  return typeof text === "string" ? { en: text } : text;
}

function textIn(text: LocalizedText, language: string | null): string {
  if (typeof text === "string") return text;
  return language === null ? pickText(text, "en") : (text[language] ?? "");
}

/** English, those the site’s agents write in, and those of the text itself. */
function languagesOf(site: SiteState | null, text: LocalizedText): readonly string[] {
  const spoken = site?.agents.flatMap((agent) => agent.languages) ?? [];
  return [...new Set(["en", ...spoken, ...(typeof text === "string" ? [] : Object.keys(text))])].slice(0, 12);
}
