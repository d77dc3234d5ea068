import { useId, useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useExplanation } from "./useExplanation.ts";

export interface ChatTermProps {
  /** The word as it stands in the sentence. */
  value: string;
  /** What it means, in plain words. */
  explanation: string;
}

/**
 * A word of the trade that explains itself: under a resting mouse, by a press, a tap or a key. What it says lies over the page,
 * and Escape takes it away. Renders a `<span>` with a `<button>` in it, and needs nothing around it.
 */
export const ChatTerm = definePart<PartState<ChatAnatomy, "term">, "span", ChatTermProps>(
  "Chat.Term",
  "span",
  function ChatTerm({ value, explanation, ...host }, element) {
    const id = useId();
    const whole = useRef<HTMLSpanElement>(null);
    const { isOpen, toggle, onPointerEnter, onPointerLeave } = useExplanation(whole);
    return element(host, {
      state: { open: isOpen },
      ref: whole,
      onPointerEnter,
      onPointerLeave,
      children: (
        <>
          <button type="button" aria-expanded={isOpen} aria-describedby={id} onClick={toggle}>
            {value}
          </button>
          <span id={id} popover="manual" hidden={!isOpen} dir="auto">
            {explanation}
          </span>
        </>
      ),
    });
  },
);
