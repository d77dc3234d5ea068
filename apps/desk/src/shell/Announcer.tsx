import { useEffect, useRef, useState, type ReactNode } from "react";
import { plainText } from "@warmline/protocol";
import { customerName } from "../customer/names.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { useInbox } from "../inbox/useInbox.ts";
import { words } from "../words.ts";

const LONGEST = 200;

/** Says what just happened to people who do not see it, and counts the waiting in the page's title. */
export function Announcer({ conversationId }: { conversationId: string | null }): ReactNode {
  const desk = useDesk();
  const { waiting, mine } = useInbox();
  const messages = useDeskState((state) =>
    conversationId === null ? undefined : state.record.messages[conversationId],
  );
  const loaded = useDeskState((state) => {
    const conversation = conversationId === null ? undefined : state.record.conversations[conversationId];
    return conversation !== undefined && state.loads[conversation.visitorId] === "loaded";
  });
  const [said, setSaid] = useState("");
  const heard = useRef<{ conversationId: string | null; seq: number }>({ conversationId: null, seq: 0 });

  useEffect(() => {
    document.title = words.title(waiting.length);
    setSaid(words.inbox.summary(waiting.length, mine.length));
  }, [waiting.length, mine.length]);

  useEffect(() => {
    const last = messages?.findLast((message) => message.author.kind === "visitor");
    const before = heard.current;
    if (!loaded || conversationId === null) return;
    heard.current = { conversationId, seq: last?.seq ?? 0 };
    if (before.conversationId !== conversationId || last === undefined || last.seq <= before.seq) return;
    const { record } = desk.getState();
    const conversation = record.conversations[conversationId] ?? null;
    const name = customerName(record.visitors[conversation?.visitorId ?? ""] ?? null, conversation);
    const text = last.parts.map((part) => (part.type === "text" ? plainText(part.tree) : "")).join(" ");
    setSaid(words.conversation.wrote(name, text.slice(0, LONGEST)));
  }, [desk, conversationId, messages, loaded]);

  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
