import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { useRoving } from "../shell/useRoving.ts";
import { canCall, foundSnippets, snippetInEnglish, snippetText } from "../store/snippets.ts";
import { words } from "../words.ts";
import type { Snippets } from "./useSnippets.ts";

const SNIPPETS = {
  items: "[data-snippet]",
  home: (items: readonly HTMLElement[]) => items[0],
};

/** Finds a short text to begin with: Enter takes the first, arrow keys lead to the others, Escape leaves. */
export function SnippetPicker({ snippets }: { snippets: Snippets }): ReactNode {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [query, setQuery] = useState("");
  const { all, reader, insert, close, leave } = snippets;
  const found = foundSnippets(all, query, reader);
  const texts = words.snippets;
  useRoving(box, SNIPPETS);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  function onSearchKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const [first] = found;
    if (event.key === "ArrowDown") box.current?.querySelector<HTMLElement>(SNIPPETS.items)?.focus();
    else if (event.key === "Enter" && first !== undefined) insert(snippetText(first, reader));
    // Whoever wanted to write a slash writes another one.
    else if (event.key === "/" && query === "") insert("/");
    // Enter never sends from here.
    else if (event.key !== "Enter") return;
    event.preventDefault();
  }

  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) leave();
  }

  // They are heard for everything inside.
  const heard = { onKeyDown, onBlur };
  return (
    <section ref={box} className="snippets" aria-label={texts.title} {...heard}>
      <input
        ref={focusFirst}
        type="text"
        className="field"
        dir="auto"
        autoComplete="off"
        value={query}
        placeholder={texts.search}
        aria-label={texts.search}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={onSearchKeyDown}
      />
      <ul>
        {found.map((snippet) => (
          <li key={snippet.id}>
            <button
              type="button"
              className="snippet"
              data-snippet={snippet.id}
              onClick={() => insert(snippetText(snippet, reader))}
            >
              <span className="snippet-title">{snippet.title}</span>
              <span className="unseen">: </span>
              <span className="snippet-text quiet small" dir="auto" lang={reader.locale}>
                {snippetText(snippet, reader)}
              </span>
              <InEnglish text={snippetInEnglish(snippet, reader)} />
            </button>
          </li>
        ))}
      </ul>
      <output className={found.length === 0 ? "small quiet" : "unseen"}>
        {found.length === 0 ? texts.none : texts.found(found.length)}
      </output>
      <p id={`${id}-hint`} className="quiet small">
        {texts.hint}
        {!canCall(reader, all) && ` · ${reader.name === null ? texts.without : texts.unsure(reader.name)}`}
      </p>
    </section>
  );
}

/** What one sends in a language that one may not read. */
function InEnglish({ text }: { text: string | null }): ReactNode {
  if (text === null) return null;
  return (
    <span className="snippet-text quiet small" dir="ltr" lang="en">
      {words.snippets.inEnglish(text)}
    </span>
  );
}

/** Whoever opened it looks for one. */
function focusFirst(input: HTMLInputElement | null): void {
  input?.focus();
}
