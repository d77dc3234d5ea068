import type { SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { Hello } from "./Hello.tsx";

const isEmpty = (state: SupportState): boolean => chatState.rows(state).length === 0;

/** The greeting before the first word, by name where it is known. Renders a `<p>`, or nothing after it or where nobody can be asked. */
export const ChatEmpty = definePart<PartState<ChatAnatomy, "empty">, "p">(
  "Chat.Empty",
  "p",
  function ChatEmpty(host, element) {
    const { shut } = useChatContext();
    const empty = useSupport(isEmpty);
    return empty && !shut ? element(host, { state: {}, children: <Hello /> }) : null;
  },
);
