import type { SupportState } from "@warmline/client";
import * as filesState from "@warmline/client/state/files";
import { type ReactNode, useCallback, useRef } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useComposerContext } from "../composer/ComposerContext.ts";
import { ChatUpload } from "./ChatUpload.tsx";
import { TrayContext } from "../../internals/files/TrayContext.ts";

export interface ChatTrayProps {
  /** Draws one file by its id. Give it a fixed reference. */
  children?: ((fileId: string) => ReactNode) | undefined;
}

const idsOf = (state: SupportState): string =>
  filesState
    .tray(state)
    .map(({ id }) => id)
    .join(" ");

const drawUpload = (fileId: string): ReactNode => <ChatUpload fileId={fileId} />;

/** The files that the next message takes along. Renders a `<ul>`, or nothing without any or while a message is changed. */
export const ChatTray = definePart<PartState<ChatAnatomy, "tray">, "ul", ChatTrayProps>(
  "Chat.Tray",
  "ul",
  function ChatTray({ children: draw = drawUpload, ...host }, element) {
    const { editing, input } = useComposerContext();
    const voice = useVoice();
    const ids = useSupport(idsOf);
    const list = useRef<HTMLUListElement>(null);
    // The button that is pressed goes with its file: the next file’s takes focus, or the field.
    const onGone = useCallback(
      (item: Element | null): void => {
        const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector("button:last-of-type");
        if (next instanceof HTMLElement) next.focus();
        else input.current?.focus();
      },
      [input],
    );
    if (ids === "" || editing !== null) return null;
    return (
      <TrayContext.Provider value={onGone}>
        {element(host, {
          state: {},
          ref: list,
          role: "list",
          "aria-label": voice.say("chat.tray"),
          children: ids.split(" ").map((id) => <li key={id}>{draw(id)}</li>),
        })}
      </TrayContext.Provider>
    );
  },
);
