import { useEffect, useState, type ReactNode } from "react";
import { CardDialog } from "../card/CardDialog.tsx";
import { ConversationRegion } from "../conversation/ConversationRegion.tsx";
import { CustomerRegion } from "../customer/CustomerRegion.tsx";
import { InboxRegion } from "../inbox/InboxRegion.tsx";
import { useDesk } from "../store/context.tsx";
import { words } from "../words.ts";
import { Announcer } from "./Announcer.tsx";
import { useRoute } from "./route.ts";

/** The three regions: the list, the conversation and the customer. On a phone the route decides which one shows. */
export function Workplace(): ReactNode {
  const desk = useDesk();
  const route = useRoute();
  const [card, setCard] = useState(false);
  const shown = route.conversationId === null ? "list" : route.customer ? "customer" : "conversation";

  useEffect(() => {
    const look = (): void => desk.look(document.hidden ? null : route.conversationId);
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      desk.look(null);
    };
  }, [desk, route.conversationId]);

  return (
    <main className="desk workplace" data-shown={shown}>
      <h1 className="unseen">{words.product}</h1>
      <InboxRegion selected={route.conversationId} onOpenCard={() => setCard(true)} />
      <ConversationRegion key={route.conversationId} conversationId={route.conversationId} />
      <CustomerRegion conversationId={route.conversationId} />
      <Announcer conversationId={route.conversationId} />
      {card && <CardDialog onClose={() => setCard(false)} />}
    </main>
  );
}
