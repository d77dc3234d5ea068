import type { ChatRow, FilePart } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** One file of a message, stored or on its way. */
export type FileView = Pick<FilePart, "fileId" | "name" | "mediaType" | "size" | "image">;

/** The file that the parts inside show. */
export const FileContext = createContext<FileView | null>(null);

export function useFileContext(): FileView {
  return useRequiredContext(FileContext, "Chat.Files");
}

/** Whether a row has files. */
export function hasFiles({ parts, files }: Pick<ChatRow, "parts" | "files">): boolean {
  return files.length > 0 || parts.some(({ type }) => type === "file");
}
