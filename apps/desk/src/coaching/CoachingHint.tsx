import { useId, type ReactNode } from "react";
import type { Hint } from "@warmline/voice/coach";
import { words } from "../words.ts";
import type { Coaching } from "./useCoaching.ts";

const MOST_SAID = 90;

/** One thing that could be said better: the words, why they hurt, and what to say instead. */
export function CoachingHint({ hint, coaching }: { hint: Hint; coaching: Coaching }): ReactNode {
  const id = useId();
  const { rule, said, why, better } = hint;
  const texts = words.coaching;
  const short = said.length > MOST_SAID ? `${said.slice(0, MOST_SAID).trimEnd()}…` : said;
  return (
    <li className="coaching-hint" data-rule={rule}>
      <div className="coaching-words">
        <p id={id}>
          <span className="coaching-rule">{texts.rules[rule]}: </span>
          <q dir="auto">{short}</q>
        </p>
        <p className="quiet small">{why}</p>
        {better !== null && (
          <p>
            <span className="quiet small">{rule === "jargon" ? texts.explain : texts.better} </span>
            <span className="coaching-better" dir="auto">
              {better}
            </span>
          </p>
        )}
      </div>
      <div className="coaching-actions">
        {better !== null && (
          <button type="button" className="button" aria-describedby={id} onClick={() => coaching.use(hint)}>
            {texts.use}
          </button>
        )}
        <button type="button" className="button" aria-describedby={id} onClick={() => coaching.leave(hint)}>
          {texts.leave}
        </button>
      </div>
    </li>
  );
}
