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
  /** What to do with the first line. */
  action?: ReactNode;
}

/** One list of the inbox under its name and count. */
export function InboxSection({ title, lines, selected, open, empty, action = null }: InboxSectionProps): ReactNode {
  const id = useId();
  if (lines.length === 0 && empty === undefined) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h3 id={id}>
        {title} <span className="count">{lines.length}</span>
      </h3>
      {lines.length === 0 ? (
        <p className="empty">{empty}</p>
      ) : (
        <ul>
          {lines.map((line, index) => (
            <InboxItem
              key={line.conversation.id}
              line={line}
              selected={line.conversation.id === selected}
              open={open.includes(line.conversation.id)}
              action={index === 0 ? action : null}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
