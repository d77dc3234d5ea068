import type { ReactNode } from "react";
import { pickText } from "@warmline/protocol";
import { Avatar } from "../shell/Avatar.tsx";
import { ConnectionStatus } from "../shell/ConnectionStatus.tsx";
import { Mark } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { InboxSection } from "./InboxSection.tsx";
import { KeyMap } from "./KeyMap.tsx";
import { TakeButton } from "./TakeButton.tsx";
import { useInbox } from "./useInbox.ts";

interface InboxRegionProps {
  selected: string | null;
  /** The conversations that stand side by side. */
  open: readonly string[];
  onOpenCard: () => void;
}

/** The first region: who waits, who is being helped, and which tickets are open. */
export function InboxRegion({ selected, open, onOpenCard }: InboxRegionProps): ReactNode {
  const lists = useInbox();
  const arrived = useDeskState((state) => state.arrived);
  const me = useDeskState((state) => state.me);
  const site = useDeskState((state) => state.site);
  const first = lists.waiting[0];
  const { inbox } = words;

  return (
    <nav className="region region-list" aria-label={inbox.region}>
      <header className="bar">
        <Mark />
        <div className="bar-title">
          <h2>{site === null ? words.product : pickText(site.name, "en")}</h2>
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
          <InboxSection
            title={inbox.waiting}
            lines={lists.waiting}
            selected={selected}
            open={open}
            empty={inbox.nobodyWaiting}
            action={first === undefined ? null : <TakeButton line={first} opens />}
          />
          <InboxSection
            title={inbox.mine}
            lines={lists.mine}
            selected={selected}
            open={open}
            empty={inbox.nothingMine}
          />
          <InboxSection
            title={inbox.tickets}
            lines={lists.tickets}
            selected={selected}
            open={open}
            empty={inbox.noTickets}
          />
          <InboxSection title={inbox.colleagues} lines={lists.colleagues} selected={selected} open={open} />
          <InboxSection title={inbox.ended} lines={lists.ended} selected={selected} open={open} />
          {site !== null && <p className="quiet small foot">{inbox.available(site.agentsAvailable)}</p>}
          <KeyMap />
        </div>
      )}
    </nav>
  );
}
