import { LIMITS } from "@warmline/client";
import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import type { Value } from "../../internals/value.ts";
import type { Editing } from "../ChatContext.ts";

export interface ComposerContextValue {
  /** What is being typed: a new text, or other words for a message. Outside of React, so that a key press renders the field alone. */
  draft: Value<string>;
  /** The message that is changed, or null. */
  editing: Editing | null;
  /** Goes back to the new text, and leaves the message as it was. */
  endEditing: () => void;
  input: RefObject<HTMLTextAreaElement | null>;
  remainingId: string;
}

export const ComposerContext = createContext<ComposerContextValue | null>(null);

export function useComposerContext(): ComposerContextValue {
  return useRequiredContext(ComposerContext, "Chat.Composer");
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
