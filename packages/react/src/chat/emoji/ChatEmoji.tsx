import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useEscape } from "../../internals/useEscape.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useComposerContext } from "../composer/ComposerContext.ts";
import { insertText } from "./insertText.ts";

const EmojiPicker = /* @__PURE__ */ lazy(() => import("./EmojiPicker.tsx"));

/**
 * Opens a small set of emoji that can be found by name, and puts the chosen one where the cursor stands. The set is loaded with the
 * first opening. Renders a `<span>` with a `<button>` and, while open, a dialog.
 */
export const ChatEmoji = definePart<PartState<ChatAnatomy, "emoji">, "span">(
  "Chat.Emoji",
  "span",
  function ChatEmoji({ children, ...host }, element) {
    const { input } = useComposerContext();
    const voice = useVoice();
    const [open, setOpen] = useState(false);
    const around = useRef<HTMLSpanElement>(null);
    const button = useRef<HTMLButtonElement>(null);
    const close = useCallback(() => {
      setOpen(false);
      button.current?.focus();
    }, []);
    useEscape(around, open, close);
    useEffect(() => {
      if (!open) return undefined;
      const leave = ({ target }: Event): void => {
        if (target instanceof Node && around.current?.contains(target) === false) setOpen(false);
      };
      document.addEventListener("pointerdown", leave);
      document.addEventListener("focusin", leave);
      return () => {
        document.removeEventListener("pointerdown", leave);
        document.removeEventListener("focusin", leave);
      };
    }, [open]);
    return element(host, {
      state: { open },
      ref: around,
      children: (
        <>
          <button
            ref={button}
            type="button"
            aria-label={voice.say("chat.emoji")}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {children ?? "☺"}
          </button>
          {open && (
            <dialog open aria-label={voice.say("chat.emoji")}>
              <Suspense>
                <EmojiPicker
                  voice={voice}
                  onPick={(emoji) => {
                    setOpen(false);
                    insertText(input.current, emoji);
                  }}
                />
              </Suspense>
            </dialog>
          )}
        </>
      ),
    });
  },
);
