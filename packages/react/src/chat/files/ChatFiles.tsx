import type { FilePart } from "@warmline/client";
import type { ReactNode } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { ChatFile } from "./ChatFile.tsx";
import { ChatImage } from "./ChatImage.tsx";
import { ChatUpload } from "./ChatUpload.tsx";
import { FileContext, type FileView, hasFiles } from "./FileView.ts";

export interface ChatFilesProps {
  /** Draws one stored file; the parts inside know which. */
  children?: ((file: FileView) => ReactNode) | undefined;
}

const drawFile = (file: FileView): ReactNode => (file.image === null ? <ChatFile /> : <ChatImage />);

/** The files of a message: those on their way, or those that are stored. Renders a `<div>`, or nothing without any. */
export const ChatFiles = definePart<PartState<ChatAnatomy, "files">, "div", ChatFilesProps>(
  "Chat.Files",
  "div",
  function ChatFiles({ children: draw = drawFile, ...host }, element) {
    const row = useMessageContext();
    if (!hasFiles(row)) return null;
    const stored = row.parts.filter((part): part is FilePart => part.type === "file");
    return element(host, {
      state: {},
      children: [
        ...row.files.map((id) => <ChatUpload key={id} fileId={id} />),
        ...stored.map((file) => (
          <FileContext.Provider key={file.fileId} value={file}>
            {draw(file)}
          </FileContext.Provider>
        )),
      ],
    });
  },
);
