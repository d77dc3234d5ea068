import { useId, type MouseEvent, type ReactNode } from "react";
import type { SiteState } from "@warmline/protocol";
import { categoryLabel, customerName } from "../customer/names.ts";
import { clockTime } from "../format.ts";
import { go } from "../shell/route.ts";
import { useDesk, useDeskState, useNow } from "../store/context.tsx";
import type { InboxLine } from "../store/inbox.ts";
import { nextInLine, type Skipped } from "../store/line.ts";
import { words } from "../words.ts";

const MOST_NAMED = 2;

/** Takes whoever comes next for this agent, and says beforehand who stands before them and why. */
export function TakeNext({ waiting }: { waiting: readonly InboxLine[] }): ReactNode {
  const desk = useDesk();
  const id = useId();
  const now = useNow();
  const line = useDeskState((state) => state.line);
  const cannotServe = useDeskState((state) => state.cannotServe);
  const site = useDeskState((state) => state.site);
  const taking = useDeskState((state) => state.outbox.some(({ command }) => command.type === "claim"));
  const { next, skipped } = nextInLine(waiting, { line, cannotServe, now });
  const texts = words.line;
  const name = next === null ? null : customerName(next.visitor, next.conversation);
  const why = skippedText(skipped, site);

  function take({ detail }: MouseEvent): void {
    // The second click of two would take whoever has moved up under the pointer.
    if (detail > 1 || taking) return;
    const conversationId = desk.takeNext();
    if (conversationId !== null) go({ conversationId, customer: false });
  }

  return (
    <div className="take-next">
      <button
        type="button"
        className="button primary"
        data-key="t"
        onClick={take}
        aria-disabled={taking || next === null}
        aria-label={taking || name === null ? undefined : texts.takeNextNamed(name)}
        aria-describedby={skipped.length === 0 ? undefined : id}
      >
        {taking ? words.conversation.taking : texts.takeNext}
      </button>
      {skipped.length > 0 && (
        <p id={id} className="small quiet">
          {name === null ? texts.nobodyNow(why) : texts.nextIs(name, why)}
        </p>
      )}
    </div>
  );
}

function skippedText(skipped: readonly Skipped[], site: SiteState | null): string {
  const named = skipped.slice(0, MOST_NAMED).map((each) => reasonText(each, site));
  const more = skipped.length - named.length;
  return [...named, ...(more > 0 ? [words.line.andMore(more)] : [])].join(" ");
}

function reasonText({ line: { visitor, conversation }, why }: Skipped, site: SiteState | null): string {
  const name = customerName(visitor, conversation);
  switch (why.kind) {
    case "away":
      return words.line.isAway(name, clockTime(why.since));
    case "called":
      return words.line.isCalled(name, clockTime(why.until));
    case "skills":
      return words.line.needsSkills(name, categoryLabel(site, conversation.category));
  }
}
