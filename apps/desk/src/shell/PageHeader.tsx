import { useEffect, type ReactNode, type RefObject } from "react";
import { words } from "../words.ts";
import { Icon } from "./icons.tsx";
import { hrefOf } from "./route.ts";

interface PageHeaderProps {
  id: string;
  title: string;
  explain: string;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** The name of a page that stands in the place of the conversations. Whoever asked for it is there. */
export function PageHeader({ id, title, explain, heading }: PageHeaderProps): ReactNode {
  useEffect(() => heading.current?.focus({ preventScroll: true }), [heading]);
  return (
    <header className="bar">
      <a
        className="icon-button only-narrow"
        href={hrefOf({ conversationId: null, customer: false })}
        aria-label={words.conversation.back}
      >
        <Icon name="back" />
      </a>
      <div className="bar-title">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p className="quiet small">{explain}</p>
      </div>
    </header>
  );
}
