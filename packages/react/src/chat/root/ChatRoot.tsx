import type { RefusedFile, SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { type CSSProperties, useMemo, useRef } from "react";
import { useShut } from "../../hooks/useShut.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { createValue, useValue } from "../../internals/value.ts";
import { useAgents } from "../agent/useAgents.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { ChatContext, type ChatContextValue, type Editing } from "../ChatContext.ts";
import type { Reading } from "../reader/ReaderContext.ts";
import { useRowKeys } from "../tools/useRowKeys.ts";

/** The state of the chat that is shown, or `none` before the first word. */
export const stateOf = (state: SupportState) => chatState.present(state)?.state ?? "none";

const isSomething = (value: unknown): boolean => value !== null;

/** Holds one chat. Renders a `<div>`. */
export const ChatRoot = definePart<PartState<ChatAnatomy, "root">, "div">(
  "Chat.Root",
  "div",
  function ChatRoot(host, element) {
    const state = useSupport(stateOf);
    const shut = useShut();
    const putBack = useRef<((text: string) => void) | null>(null);
    const input = useRef<HTMLTextAreaElement>(null);
    const atEnd = useMemo(() => createValue(true), []);
    const editing = useMemo(() => createValue<Editing | null>(null), []);
    const refused = useMemo(() => createValue<readonly RefusedFile[]>([]), []);
    const reading = useMemo(() => createValue<Reading | null>(null), []);
    const canRead = useMemo(() => createValue(false), []);
    const root = useRef<HTMLDivElement>(null);
    const agents = useAgents();
    const context = useMemo<ChatContextValue>(
      () => ({ shut, putBack, editing, refused, reading, canRead, root, input, atEnd, agents }),
      [shut, editing, refused, reading, canRead, atEnd, agents],
    );
    useRowKeys(root, input);
    const isReading = useValue(reading, isSomething);
    // What is out of sight keeps its place and how far it was scrolled.
    const style: CSSProperties = isReading ? { visibility: "hidden" } : {};
    return (
      <ChatContext.Provider value={context}>
        {element(host, { state: { state }, ref: root, style })}
      </ChatContext.Provider>
    );
  },
);
