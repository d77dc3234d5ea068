import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { useSite } from "../site/SiteContext.ts";

interface DividerProps {
  box: RefObject<HTMLDivElement | null>;
  /** The customer’s part of the width, in percent. */
  share: number;
  onShare: (share: number) => void;
  onDrag: (dragging: boolean) => void;
}

const MIN = 25;
const MAX = 75;

/** The bar between the two sides: pulled by a pointer, moved by arrow keys. */
export function Divider({ box, share, onShare, onDrag }: DividerProps) {
  const { together } = useSite().words;
  const set = (value: number): void => onShare(Math.min(MAX, Math.max(MIN, Math.round(value))));

  const pull = (event: PointerEvent<HTMLDivElement>): void => {
    const room = box.current?.getBoundingClientRect();
    if (room === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(((event.clientX - room.left) / room.width) * 100);
  };

  const press = (event: KeyboardEvent): void => {
    const next = { ArrowLeft: share - 4, ArrowRight: share + 4, Home: MIN, End: MAX }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };

  return (
    // A bar that can be moved is a widget (WAI-ARIA window splitter), which <hr> cannot be.
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-label={together.divider}
      aria-orientation="vertical"
      aria-valuenow={share}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onDrag(true);
      }}
      onPointerMove={pull}
      onLostPointerCapture={() => onDrag(false)}
    />
  );
}
