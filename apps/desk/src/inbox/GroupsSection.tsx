import { useId, useState, type ReactNode } from "react";
import { keepNewDraft } from "../incidents/draft.ts";
import { go } from "../shell/route.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import type { Group } from "../store/groups.ts";
import { words } from "../words.ts";
import { GroupMembers } from "./GroupMembers.tsx";

const FORM = "seen-groups";

/** Conversations that report alike: a trouble of many may be told to all. */
export function GroupsSection(): ReactNode {
  const desk = useDesk();
  const id = useId();
  const groups = useDeskState((state) => state.groups);
  const [seen, setSeen] = useState(() => readSeen(desk.forms.get(FORM)));
  const texts = words.incidents;
  const shown = groups.filter(({ conversationIds }) => !conversationIds.every((each) => seen.includes(each)));
  if (shown.length === 0) return null;

  /** What was pressed goes away with its group: the focus stays in the list. */
  function dismiss(group: Group, button: Element): void {
    see(group);
    button.closest("nav")?.querySelector<HTMLElement>("h2")?.focus();
  }

  function see({ conversationIds }: Group): void {
    const known = groups.flatMap((each) => each.conversationIds);
    const next = [...new Set([...seen.filter((each) => known.includes(each)), ...conversationIds])];
    setSeen(next);
    desk.forms.set(FORM, next);
  }

  function raise(group: Group): void {
    keepNewDraft(desk, group);
    see(group);
    go({ conversationId: null, customer: false, page: "incidents" });
  }

  return (
    <section className="section" aria-labelledby={id}>
      <h3 id={id}>
        {texts.alike} <span className="count">{shown.length}</span>
      </h3>
      <ul>
        {shown.map((group) => (
          <li key={group.conversationIds.join()} className="alike">
            <p className="small" dir="auto">
              {texts.alikeCount(group.conversationIds.length, group.words)}
            </p>
            <GroupMembers conversationIds={group.conversationIds} />
            <div className="call-actions">
              <button
                type="button"
                className="button"
                aria-label={texts.raiseFromNamed(group.words)}
                onClick={() => raise(group)}
              >
                {texts.raiseFrom}
              </button>
              <button
                type="button"
                className="button"
                aria-label={texts.notOneNamed(group.words)}
                onClick={({ currentTarget }) => dismiss(group, currentTarget)}
              >
                {texts.notOne}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function readSeen(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
}
