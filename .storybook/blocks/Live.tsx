import { Source, Story, Unstyled } from "@storybook/addon-docs/blocks";
import type { ComponentProps, ReactElement } from "react";

type StoryExport = NonNullable<Extract<ComponentProps<typeof Story>, { of?: unknown }>["of"]>;

export interface LiveProps {
  /** The story that is shown. */
  of: StoryExport;
  /** The source of what it shows, to paste. */
  code?: string;
  /** Whether it has launcher and window, which get a page of their own to float on. */
  floating?: boolean;
}

/** A story at work in a page, and below it the code to paste. */
export function Live({ of, code, floating = false }: LiveProps): ReactElement {
  return (
    <div className="page-live">
      <Unstyled>
        <div className={floating ? "page-stage page-stage-floating" : "page-stage"}>
          <Story of={of} />
        </div>
      </Unstyled>
      {code !== undefined && <Source code={code.trim()} language="tsx" />}
    </div>
  );
}
