import { type ReactElement, useEffect, useState } from "react";
import { asWritten } from "../names.ts";

interface Entry {
  id: string;
  title: string;
  name: string;
  type: "story" | "docs";
  tags: readonly string[];
}

/** Leads to every story whose title begins with these words, by the index that Storybook itself goes by. */
export function StoryLinks({ of: widget }: { of: string }): ReactElement {
  const entries = useIndex().filter(
    ({ type, title, tags }) =>
      type === "story" && tags.includes("dev") && (title === widget || title.startsWith(`${widget}/`)),
  );
  const titles = Map.groupBy(entries, ({ title }) => title.slice(widget.length + 1));
  return (
    <dl className="page-terms">
      {[...titles].map(([title, stories]) => (
        <div key={title}>
          <dt>{title || widget}</dt>
          <dd className="page-links">
            {stories.map(({ id, name }) => (
              <a key={id} href={`./?path=/story/${id}`} target="_top">
                {asWritten(name)}
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useIndex(): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      const response = await fetch("./index.json", { signal: leaving.signal });
      const index = (await response.json()) as { entries: Record<string, Entry> };
      setEntries(Object.values(index.entries));
    };
    read().catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    });
    return () => leaving.abort();
  }, []);
  return entries;
}
