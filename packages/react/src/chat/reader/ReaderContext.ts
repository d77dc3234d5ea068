import type { ArticleView } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** An article that is being read. */
export interface Reading {
  articleId: string;
  /** Its name, as the message says it. */
  title: string;
  /** The button that led to it, which gets focus back. */
  from: HTMLElement;
}

export interface ReaderContextValue {
  reading: Reading;
  view: ArticleView | null;
  close: () => void;
}

export const ReaderContext = createContext<ReaderContextValue | null>(null);

export function useReaderContext(): ReaderContextValue {
  return useRequiredContext(ReaderContext, "Chat.Reader");
}
