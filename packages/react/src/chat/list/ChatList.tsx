import type { ChatRow, SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { type ReactElement, type ReactNode, useMemo } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { LogRows } from "../../internals/log/LogRows.tsx";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatDay } from "../message/ChatDay.tsx";
import { drawRow } from "../message/ChatMessage.tsx";
import { ChatBeginning } from "./ChatBeginning.tsx";
import { ChatEarlier } from "./ChatEarlier.tsx";
import { ChatUnseen } from "./ChatUnseen.tsx";
import { useChatLog } from "./useChatLog.ts";
import { useReveal } from "./useReveal.ts";
import { useSeen } from "./useSeen.ts";
import { useUnseen } from "./useUnseen.ts";

export interface ChatListProps {
  /** Draws one row. Give it a fixed reference: rows are drawn again only when they or this function change. */
  children?: ((row: ChatRow) => ReactNode) | undefined;
}

const drawDay = (row: ChatRow): ReactElement | null => (row.startsDay ? <ChatDay at={row.at} /> : null);

const UNSEEN = <ChatUnseen />;
const HEAD = (
  <>
    <ChatEarlier />
    <ChatBeginning />
  </>
);

const isEmpty = (state: SupportState): boolean => chatState.rows(state).length === 0;

/** The messages, oldest first; follows the newest until the reader goes up. Renders a `<div role="log">`. */
export const ChatList = definePart<PartState<ChatAnatomy, "list">, "div", ChatListProps>(
  "Chat.List",
  "div",
  function ChatList({ children, ...host }, element) {
    const { atEnd, agents } = useChatContext();
    const voice = useVoice();
    const draw = useMemo(() => children ?? ((row: ChatRow) => drawRow(row, agents, voice)), [children, agents, voice]);
    const empty = useSupport(isEmpty);
    const log = useChatLog();
    useReveal(log);
    // First what was not seen is marked, then it is seen.
    useUnseen(log.divider);
    useSeen();
    return element(host, {
      state: { atEnd: useValue(atEnd), empty },
      role: "log",
      "aria-live": "off",
      "aria-label": voice.say("chat.log"),
      tabIndex: 0,
      children: (
        <LogRows log={log} draw={draw} lead={drawDay} divider={UNSEEN}>
          {HEAD}
        </LogRows>
      ),
    });
  },
);
