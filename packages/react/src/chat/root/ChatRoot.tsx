import type { SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useMemo, useRef } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { createValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { ChatContext, type ChatContextValue } from "../ChatContext.ts";

const stateOf = (state: SupportState) => chatState.present(state)?.state ?? "none";

/** Holds one chat. Renders a `<div>`. */
export const ChatRoot = definePart<PartState<ChatAnatomy, "root">, "div">(
  "Chat.Root",
  "div",
  function ChatRoot(host, element) {
    const state = useSupport(stateOf);
    const putBack = useRef<((text: string) => void) | null>(null);
    const input = useRef<HTMLTextAreaElement>(null);
    const context = useMemo<ChatContextValue>(() => ({ putBack, input, atEnd: createValue(true) }), []);
    return <ChatContext.Provider value={context}>{element(host, { state: { state } })}</ChatContext.Provider>;
  },
);
