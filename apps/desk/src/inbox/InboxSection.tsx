import { useId, type ReactNode } from "react";
import type { InboxLine } from "../store/inbox.ts";
import { InboxItem } from "./InboxItem.tsx";

interface InboxSectionProps {
  title: string;
  lines: readonly InboxLine[];
  selected: string | null;
  open: readonly string[];
  /** What an empty list says; without it an empty list does not show. */
  empty?: string;
  /** What can be done with the list as a whole. */
  head?: ReactNode;
}

/** One list of the inbox under its name and count. */
export function InboxSection({ title, lines, selected, open, empty, head = null }: InboxSectionProps): ReactNode {
  const id = useId();
  if (lines.length === 0 && empty === undefined) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h3 id={id}>
        {title} <span className="count">{lines.length}</span>
      </h3>
      {head}
      {lines.length === 0 ? (
        <p className="empty">{empty}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <InboxItem
              key={line.conversation.id}
              line={line}
              selected={line.conversation.id === selected}
              open={open.includes(line.conversation.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
