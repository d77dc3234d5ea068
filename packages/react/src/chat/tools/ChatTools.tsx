import type { ChatRow, SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useClient } from "../../hooks/useClient.ts";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useEscape } from "../../internals/useEscape.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { isChangeable } from "../message/isChangeable.ts";
import { ChatCopy } from "./ChatCopy.tsx";
import { ChatEdit } from "./ChatEdit.tsx";
import { ChatReact } from "./ChatReact.tsx";
import { ChatReactWith } from "./ChatReactWith.tsx";
import { ChatRemove } from "./ChatRemove.tsx";
import { ChatRemoveAsk } from "./ChatRemoveAsk.tsx";
import { focusRow, listOf } from "./rowElements.ts";
import { type Asked, ToolsContext, type ToolsContextValue } from "./ToolsContext.ts";
import { useActiveRow } from "./useActiveRow.ts";

const TOOLS = (
  <>
    <ChatReact />
    <ChatCopy />
    <ChatEdit />
    <ChatRemove />
    <ChatReactWith />
    <ChatRemoveAsk />
  </>
);

/**
 * What can be done with the message under the pointer, with focus or tapped; one for the whole list, drawn inside that message.
 * Renders a `<div role="group">`, or nothing while none is meant.
 */
export const ChatTools = definePart<PartState<ChatAnatomy, "tools">, "div">(
  "Chat.Tools",
  "div",
  function ChatTools(host, element) {
    const { root, shut } = useChatContext();
    const client = useClient();
    const voice = useVoice();
    const isHeld = useRef(false);
    const article = useActiveRow(root, isHeld);
    const key = article?.dataset["wlKey"] ?? null;
    const row = useSupport(useCallback((state: SupportState) => rowByKey(state, key), [key]));
    const changeable = useNow(() => row !== null && isChangeable(row, client));
    const [asked, setAsked] = useState<{ what: Asked; key: string | null }>({ what: null, key: null });
    const what = asked.key === key ? asked.what : null;
    const tools = useRef<HTMLDivElement>(null);
    const asker = useRef<Asked>(null);
    const takeBack = useCallback((wanted: Asked) => {
      const isLast = asker.current === wanted;
      if (isLast) asker.current = null;
      return isLast;
    }, []);
    const [side, setSide] = useState<"above" | "below">("above");

    useEffect(() => {
      isHeld.current = what !== null;
    }, [what]);
    useLayoutEffect(() => {
      if (article !== null) setSide(sideOf(article));
    }, [article]);
    const context = useMemo<ToolsContextValue | null>(
      () =>
        row && {
          row,
          asked: what,
          changeable,
          takeBack,
          ask(next) {
            if (next !== null) asker.current = next;
            setAsked({ what: next, key });
          },
          leave() {
            isHeld.current = false;
            if (article !== null && tools.current?.contains(document.activeElement)) focusRow(article);
          },
        },
      [row, what, changeable, article, key, takeBack],
    );
    useEscape(
      tools,
      what !== null,
      useCallback(() => setAsked({ what: null, key: null }), []),
    );
    if (shut || article === null || context === null) return null;
    return createPortal(
      <ToolsContext.Provider value={context}>
        {element(host, {
          state: { side, asked: what },
          ref: tools,
          role: "group",
          "aria-label": voice.say("chat.tools"),
          children: TOOLS,
        })}
      </ToolsContext.Provider>,
      article,
    );
  },
);

/** What is not with the server yet, was removed or is no person’s has no tools. */
function rowByKey(state: SupportState, key: string | null): ChatRow | null {
  if (key === null) return null;
  const row = chatState.rows(state).find((one) => one.key === key);
  return row === undefined || row.seq === null || row.removedAt !== null || row.author === "system" ? null : row;
}

const ROOM_PX = 28;

/** Above the row there is room unless another element cuts it off: the list’s edge, or that of its chunk. */
function sideOf(article: HTMLElement): "above" | "below" {
  const top = listOf(article)?.getBoundingClientRect().top ?? 0;
  const isCut = article.previousElementSibling === null || article.getBoundingClientRect().top - top < ROOM_PX;
  return isCut ? "below" : "above";
}
