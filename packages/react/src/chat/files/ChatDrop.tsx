import * as filesState from "@warmline/client/state/files";
import { useEffect, useRef, useState } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useAttach } from "./useAttach.ts";

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") === true;

/** Takes files that are dropped anywhere on the chat, and shows so while they are held over it. Renders a `<div>`, or nothing else. */
export const ChatDrop = definePart<PartState<ChatAnatomy, "drop">, "div">(
  "Chat.Drop",
  "div",
  function ChatDrop(host, element) {
    const { root, shut, editing } = useChatContext();
    const { voice, announce } = useSupportContext();
    const limits = useSupport(filesState.limits);
    const isEditing = useValue(editing) !== null;
    const [over, setOver] = useState(false);
    const attach = useAttach();
    const latest = useRef(attach);
    const isTaking = !shut && limits !== null && !isEditing;

    useEffect(() => {
      latest.current = attach;
    });
    useEffect(() => {
      const chat = root.current;
      if (chat === null || !isTaking) return undefined;
      const enter = (event: DragEvent): void => {
        if (!holdsFiles(event)) return;
        // Only what is prevented can be dropped; else the browser would open the file in place of the page.
        event.preventDefault();
        setOver(true);
      };
      const leave = ({ relatedTarget }: DragEvent): void => {
        if (!(relatedTarget instanceof Node) || !chat.contains(relatedTarget)) setOver(false);
      };
      const drop = (event: DragEvent): void => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        latest.current([...(event.dataTransfer?.files ?? [])]);
      };
      chat.addEventListener("dragenter", enter);
      chat.addEventListener("dragover", enter);
      chat.addEventListener("dragleave", leave);
      chat.addEventListener("drop", drop);
      return () => {
        setOver(false);
        chat.removeEventListener("dragenter", enter);
        chat.removeEventListener("dragover", enter);
        chat.removeEventListener("dragleave", leave);
        chat.removeEventListener("drop", drop);
      };
    }, [root, isTaking]);
    useEffect(() => {
      if (over) announce(voice.say("chat.drop"));
    }, [over, announce, voice]);
    if (!over) return null;
    return element(host, { state: {}, "aria-hidden": true, children: voice.say("chat.drop") });
  },
);
