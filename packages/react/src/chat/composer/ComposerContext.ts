import { LIMITS } from "@warmline/client";
import { createContext, type RefObject, useSyncExternalStore } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import type { Draft } from "./createDraft.ts";

export interface ComposerContextValue {
  draft: Draft;
  input: RefObject<HTMLTextAreaElement | null>;
  remainingId: string;
}

export const ComposerContext = createContext<ComposerContextValue | null>(null);

export function useComposerContext(): ComposerContextValue {
  return useRequiredContext(ComposerContext, "Chat.Composer");
}

/** Reads from what is typed; renders again only when the value differs. */
export function useDraft<T extends string | number | boolean | null>(draft: Draft, select: (text: string) => T): T {
  const read = (): T => select(draft.get());
  return useSyncExternalStore(draft.subscribe, read, read);
}

/** From how many characters on the rest is counted aloud. */
const NEAR_END = 200;

export const isEmpty = (text: string): boolean => text.trim() === "";

/** The characters left when they are few, below zero when there are too many; else null. */
export const fewLeft = (text: string): number | null => {
  const left = LIMITS.text - text.length;
  return left <= NEAR_END ? left : null;
};

export const isTooLong = (text: string): boolean => (fewLeft(text) ?? 0) < 0;
