import type { RefusedFile } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

export interface FilesContextValue {
  /** The files that were not taken last. */
  left: readonly RefusedFile[];
  attach: (files: readonly File[]) => void;
}

export const FilesContext = createContext<FilesContextValue | null>(null);

export function useFilesContext(): FilesContextValue {
  return useRequiredContext(FilesContext, "Ticket.Files");
}
