import { useLayoutEffect, useRef } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useEscape } from "../../internals/useEscape.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { download } from "./download.ts";
import { useFileContext } from "./FileView.ts";
import { DownloadIcon, RemoveIcon } from "../../internals/files/icons.tsx";

export interface ChatViewerProps {
  /** The address of the picture. */
  src: string;
  /** Called when it is to go: by Escape, its button or a press beside the picture. */
  onClose: () => void;
}

/** A picture as large as the page allows, over all of it; focus goes back to its row. Renders a `<dialog>`. */
export const ChatViewer = definePart<PartState<ChatAnatomy, "viewer">, "dialog", ChatViewerProps>(
  "Chat.Viewer",
  "dialog",
  function ChatViewer({ src, onClose, ...host }, element) {
    const { fileId, name } = useFileContext();
    const client = useClient();
    const voice = useVoice();
    const close = useRef<HTMLButtonElement>(null);
    const dialog = useRef<HTMLDialogElement>(null);
    useLayoutEffect(() => {
      const shown = dialog.current;
      if (shown?.open === false) shown.showModal();
      close.current?.focus();
      return () => shown?.close();
    }, []);
    useEscape(dialog, true, onClose);
    const words = voice.say("chat.download", { name });
    return element(host, {
      state: {},
      ref: dialog,
      "aria-label": name,
      children: (
        <>
          <img src={src} alt={name} />
          <button type="button" aria-label={words} title={words} onClick={() => void download(client, fileId)}>
            <DownloadIcon />
          </button>
          <button type="button" ref={close} aria-label={voice.say("support.close")} onClick={onClose}>
            <RemoveIcon />
          </button>
        </>
      ),
      onClick: (event) => {
        if (event.target === event.currentTarget) onClose();
      },
      onCancel: (event) => {
        event.preventDefault();
        onClose();
      },
    });
  },
);
