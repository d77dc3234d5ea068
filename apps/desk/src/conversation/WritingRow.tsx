import { useEffect, useRef, type ReactNode } from "react";
import type { Id } from "@warmline/protocol";
import { agentName } from "../customer/names.ts";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

/** An answer while a program is writing it; nothing else of the time. */
export function WritingRow({ conversationId }: { conversationId: Id }): ReactNode {
  const writing = useDeskState((state) => state.writing[conversationId] ?? null);
  const site = useDeskState((state) => state.site);
  const box = useRef<HTMLElement>(null);

  // The newest words are the ones to read.
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  });

  if (writing === null) return null;
  const name = agentName(site, writing.by.kind === "agent" ? writing.by.agentId : null);
  return (
    <section ref={box} className="writing-row" aria-label={words.program.writing(name)}>
      <p className="quiet small">{words.program.writing(name)}…</p>
      <p className="as-typed" dir="auto">
        {writing.text}
      </p>
    </section>
  );
}
