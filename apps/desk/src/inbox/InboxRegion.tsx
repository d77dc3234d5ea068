import { useMemo, useState, type ReactNode } from "react";
import { pickText } from "@warmline/protocol";
import { Avatar } from "../shell/Avatar.tsx";
import { ConnectionStatus } from "../shell/ConnectionStatus.tsx";
import { Mark } from "../shell/icons.tsx";
import { useKeptFocus } from "../shell/useKeptFocus.ts";
import { useRoving } from "../shell/useRoving.ts";
import { useDeskState } from "../store/context.tsx";
import { referenceIn } from "../store/reference.ts";
import { searched } from "../store/search.ts";
import { words } from "../words.ts";
import { CallsSection } from "./CallsSection.tsx";
import { GroupsSection } from "./GroupsSection.tsx";
import { IncidentsBar } from "./IncidentsBar.tsx";
import { InboxFoot } from "./InboxFoot.tsx";
import { InboxSection } from "./InboxSection.tsx";
import { ReferenceNote } from "./ReferenceNote.tsx";
import { SearchField } from "./SearchField.tsx";
import { TakeNext } from "./TakeNext.tsx";
import { TakingSwitch } from "./TakingSwitch.tsx";
import { useInbox } from "./useInbox.ts";

interface InboxRegionProps {
  selected: string | null;
  /** The conversations that stand side by side. */
  open: readonly string[];
  onOpenCard: () => void;
  onOpenKeys: () => void;
}

const LINES = {
  items: "[data-line]",
  home: (lines: readonly HTMLElement[]) => lines.find((line) => line.ariaCurrent === "true") ?? lines[0],
};

/** The first region: who waits, who is being helped, and which tickets are open. */
export function InboxRegion({ selected, open, onOpenCard, onOpenKeys }: InboxRegionProps): ReactNode {
  const all = useInbox();
  const [query, setQuery] = useState("");
  const lists = useMemo(() => searched(all, query), [all, query]);
  const count = query.trim() === "" ? null : Object.values(lists).flat().length;
  const keptFocus = useKeptFocus(() => undefined);
  useRoving(keptFocus.ref, LINES);
  const arrived = useDeskState((state) => state.arrived);
  const me = useDeskState((state) => state.me);
  const site = useDeskState((state) => state.site);
  const { inbox } = words;

  return (
    <nav className="region region-list" aria-label={inbox.region} {...keptFocus}>
      <header className="bar">
        <Mark />
        <div className="bar-title">
          <h2 tabIndex={-1}>{site === null ? words.product : pickText(site.name, "en")}</h2>
          <ConnectionStatus />
        </div>
        {me !== null && (
          <button type="button" className="me" onClick={onOpenCard} aria-label={words.card.open(me.name)}>
            <Avatar name={me.name} photo={me.photo} />
          </button>
        )}
      </header>
      {!arrived ? (
        <output className="empty">{inbox.loading}</output>
      ) : (
        <div className="scroll">
          <TakingSwitch />
          <IncidentsBar />
          <SearchField query={query} onQuery={setQuery} found={count} />
          {count !== null && <ReferenceNote query={query} found={count > 0} />}
          {count === 0 && referenceIn(query) === null && <p className="empty">{inbox.nothingFound}</p>}
          <CallsSection lines={lists.calls} />
          <InboxSection
            title={inbox.waiting}
            lines={lists.waiting}
            selected={selected}
            open={open}
            {...(count === null ? { empty: inbox.nobodyWaiting } : {})}
            head={all.waiting.length > 0 && <TakeNext waiting={all.waiting} />}
          />
          <InboxSection title={words.line.left} lines={lists.left} selected={selected} open={open} />
          {count === null && <GroupsSection />}
          <InboxSection
            title={inbox.mine}
            lines={lists.mine}
            selected={selected}
            open={open}
            {...(count === null ? { empty: inbox.nothingMine } : {})}
          />
          <InboxSection
            title={inbox.tickets}
            lines={lists.tickets}
            selected={selected}
            open={open}
            {...(count === null ? { empty: inbox.noTickets } : {})}
          />
          <InboxSection title={words.program.section} lines={lists.programs} selected={selected} open={open} />
          <InboxSection title={inbox.colleagues} lines={lists.colleagues} selected={selected} open={open} />
          <InboxSection title={inbox.ended} lines={lists.ended} selected={selected} open={open} />
          <InboxFoot onOpenKeys={onOpenKeys} />
        </div>
      )}
    </nav>
  );
}
