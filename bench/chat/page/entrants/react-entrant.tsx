import "../hook.ts";
import type { Message } from "@warmline/protocol";
import { createRef, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { Entrant } from "../entrant.ts";
import type { Pattern } from "../row.ts";
import type { Change, ViewProps } from "../views/useMessages.ts";

interface Options extends Pick<Entrant, "rows" | "scroller"> {
  draw(props: ViewProps, row: Pattern): ReactElement;
  /** Called before earlier messages come. */
  beforePrepend?(): void;
}

/** An entrant that keeps its messages in a state of React. */
export function reactEntrant({ rows, scroller, draw, beforePrepend }: Options): Entrant {
  const change = createRef<Change>();
  let messages: readonly Message[] = [];
  let root: Root;
  const update = (next: (shown: readonly Message[]) => readonly Message[], prepended = false): void =>
    change.current?.((shown) => ({ messages: next(shown.messages), prepended }));
  return {
    rows,
    scroller,
    async load(given) {
      messages = given;
    },
    mount(host, row) {
      root = createRoot(host);
      root.render(draw({ messages, change }, row));
    },
    append: (message) => update((shown) => [...shown, message]),
    change: (message) => update((shown) => [...shown.slice(0, -1), message]),
    prepend(several) {
      beforePrepend?.();
      update((shown) => [...several, ...shown], true);
    },
    unmount: () => root.unmount(),
  };
}
