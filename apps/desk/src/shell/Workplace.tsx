import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from "react";
import { CardDialog } from "../card/CardDialog.tsx";
import { ConversationRegion } from "../conversation/ConversationRegion.tsx";
import { CustomerRegion } from "../customer/CustomerRegion.tsx";
import { IncidentsPage } from "../incidents/IncidentsPage.tsx";
import { InboxRegion } from "../inbox/InboxRegion.tsx";
import { NumbersPage } from "../numbers/NumbersPage.tsx";
import { RatingsPage } from "../ratings/RatingsPage.tsx";
import { inRoom, shown } from "../store/columns.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import type { Instead } from "../store/take-next.ts";
import { TicketsPage } from "../tickets/TicketsPage.tsx";
import { words } from "../words.ts";
import { Announcer } from "./Announcer.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { PromiseReminders } from "./PromiseReminders.tsx";
import { useRoom } from "./room.ts";
import { replace, useRoute } from "./route.ts";
import { useKeys } from "./useKeys.ts";

/** The three regions: the list, the conversations and the customer. On a phone the route decides which one shows. */
export function Workplace(): ReactNode {
  const desk = useDesk();
  const { conversationId, customer, page = null } = useRoute();
  const kept = useDeskState((state) => state.columns);
  const [card, setCard] = useState(false);
  const columns = useMemo(() => shown(kept, conversationId), [kept, conversationId]);
  const room = useRoom(columns.ids.length, customer);
  const visible = useMemo(
    () => (conversationId === null ? [] : inRoom(columns, room.columns)),
    [columns, conversationId, room.columns],
  );

  useEffect(() => {
    if (conversationId !== null) desk.arrange((before) => shown(before, conversationId));
  }, [desk, conversationId]);
  const [help, setHelp] = useState(false);
  useKeys({ visible, open: columns.ids, onHelp: () => setHelp(true) });
  useReturn();
  useInstead();
  useLook(visible);

  return (
    <main
      className="desk workplace"
      data-shown={
        page !== null ? "conversation" : conversationId === null ? "list" : customer ? "customer" : "conversation"
      }
      data-beside={room.customer && page === null ? (customer ? "wanted" : "always") : undefined}
    >
      <h1 className="unseen">{words.product}</h1>
      <PromiseReminders visible={visible} />
      <InboxRegion
        selected={conversationId}
        open={columns.ids}
        onOpenCard={() => setCard(true)}
        onOpenKeys={() => setHelp(true)}
      />
      <div className="columns">
        {page === "tickets" && <TicketsPage />}
        {page === "incidents" && <IncidentsPage />}
        {page === "numbers" && <NumbersPage />}
        {page === "ratings" && <RatingsPage />}
        {visible.length === 0 && page === null && <ConversationRegion conversationId={null} active place={null} />}
        {visible.map((id, index) => (
          <ConversationRegion
            key={id}
            conversationId={id}
            active={id === conversationId}
            place={visible.length === 1 ? null : index + 1}
          />
        ))}
      </div>
      {page === null && <CustomerRegion conversationId={conversationId} />}
      <Announcer conversationIds={visible} />
      {help && <KeysDialog onClose={() => setHelp(false)} />}
      {card && <CardDialog onClose={() => setCard(false)} />}
    </main>
  );
}

/** An agent who comes back finds what was open. On a phone the list comes first. */
function useReturn(): void {
  const desk = useDesk();
  const { conversationId, page } = useRoute();
  const [isFirst] = useState(conversationId === null && page === null);
  useEffect(() => {
    const { active } = desk.getState().columns;
    if (isFirst && active !== null && !matchMedia("(width < 720px)").matches) {
      replace({ conversationId: active, customer: false });
    }
  }, [desk, isFirst]);
}

/** Whoever looks at somebody whom a colleague took looks at the next one. */
function useInstead(): void {
  const instead = useDeskState((state) => state.instead);
  const { conversationId } = useRoute();
  const follow = useEffectEvent((to: Instead) => {
    if (conversationId === to.of) replace({ conversationId: to.conversationId, customer: false });
  });
  useEffect(() => {
    if (instead !== null) follow(instead);
  }, [instead]);
}

/** Tells the desk what the agent sees. */
function useLook(visible: readonly string[]): void {
  const desk = useDesk();
  useEffect(() => {
    const look = (): void => desk.look(document.hidden ? [] : visible);
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      desk.look([]);
    };
  }, [desk, visible]);
}
