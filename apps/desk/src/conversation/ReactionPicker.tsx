import type { ReactNode } from "react";
import { REACTIONS, type Message } from "@warmline/protocol";
import { isAgent } from "../store/changes.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import type { Row } from "../store/rows.ts";
import { words } from "../words.ts";

interface ReactionPickerProps {
  row: Row;
  message: Message;
  onClose: () => void;
}

const takeFocus = (faces: HTMLElement | null): void => faces?.querySelector("button")?.focus();

/** The faces and hands that one can answer with. The one that is chosen takes itself back. Escape closes it. */
export function ReactionPicker({ row, message, onClose }: ReactionPickerProps): ReactNode {
  const desk = useDesk();
  const me = useDeskState((state) => state.me?.id);
  const own = row.reactions.find(({ by }) => isAgent(by, me))?.emoji ?? null;

  function close(face: Element): void {
    face.closest<HTMLElement>("[data-row]")?.focus({ preventScroll: true });
    onClose();
  }

  return (
    <fieldset ref={takeFocus} className="picker">
      <legend className="unseen">{words.row.react}</legend>
      {REACTIONS.map((emoji) => (
        <button
          key={emoji}
          type="button"
          className="picker-face"
          aria-label={words.row.reactionNames[emoji]}
          aria-pressed={emoji === own}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            close(event.currentTarget);
          }}
          onClick={(event) => {
            desk.react(message, emoji === own ? null : emoji);
            close(event.currentTarget);
          }}
        >
          {emoji}
        </button>
      ))}
    </fieldset>
  );
}
