import * as filesState from "@warmline/client/state/files";
import { useEffect } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useDrop } from "../../internals/files/useDrop.ts";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useAttach } from "./useAttach.ts";

/** Takes files that are dropped anywhere on the chat, and shows so while they are held over it. Renders a `<div>`, or nothing else. */
export const ChatDrop = definePart<PartState<ChatAnatomy, "drop">, "div">(
  "Chat.Drop",
  "div",
  function ChatDrop(host, element) {
    const { root, shut, editing } = useChatContext();
    const { voice, announce } = useSupportContext();
    const limits = useSupport(filesState.limits);
    const isEditing = useValue(editing) !== null;
    const over = useDrop(root, !shut && limits !== null && !isEditing, useAttach());
    useEffect(() => {
      if (over) announce(voice.say("chat.drop"));
    }, [over, announce, voice]);
    if (!over) return null;
    return element(host, { state: {}, "aria-hidden": true, children: voice.say("chat.drop") });
  },
);
