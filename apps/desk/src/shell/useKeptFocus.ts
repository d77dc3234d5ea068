import { useEffect, useRef, type FocusEventHandler, type RefObject } from "react";

interface KeptFocus {
  ref: RefObject<HTMLElement | null>;
  onFocus: FocusEventHandler;
}

/**
 * Keeps the focus in a region when what had it goes: it moves to the composer, or else to the heading. What had it before another
 * region did may go.
 *
 * @param onArrive hears of everything in it that takes the focus
 */
export function useKeptFocus(onArrive: () => unknown): KeptFocus {
  const ref = useRef<HTMLElement>(null);
  const last = useRef<Element>(null);

  useEffect(() => {
    const forget = ({ target }: FocusEvent): void => {
      if (target instanceof Node && ref.current?.contains(target) !== true) last.current = null;
    };
    document.addEventListener("focusin", forget);
    return () => document.removeEventListener("focusin", forget);
  }, []);

  useEffect(() => {
    if (last.current?.isConnected !== false || document.activeElement !== document.body) return;
    const field = ref.current?.querySelector<HTMLElement>(".composer textarea");
    (field ?? ref.current?.querySelector<HTMLElement>("h2"))?.focus({ preventScroll: true });
  });

  return {
    ref,
    onFocus({ target }) {
      last.current = target;
      onArrive();
    },
  };
}
