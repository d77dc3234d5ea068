import { type RefObject, useCallback, useEffect, useRef } from "react";

/**
 * Gives a way to do something at once, or once the press that is under way in an element has become its click: what moves under a
 * pressed button takes the click away from it.
 */
export function useAfterPress(element: RefObject<HTMLElement | null>): (run: () => void) => void {
  const waiting = useRef<(() => void)[]>(null);
  useEffect(() => {
    const { current } = element;
    const down = (): void => void (waiting.current ??= []);
    const up = (): void => {
      // The click comes after this, in the same task.
      setTimeout(() => {
        const runs = waiting.current ?? [];
        waiting.current = null;
        for (const run of runs) run();
      });
    };
    current?.addEventListener("mousedown", down, { capture: true });
    addEventListener("mouseup", up, { capture: true });
    addEventListener("dragend", up, { capture: true });
    return () => {
      current?.removeEventListener("mousedown", down, { capture: true });
      removeEventListener("mouseup", up, { capture: true });
      removeEventListener("dragend", up, { capture: true });
    };
  }, [element]);
  return useCallback((run) => {
    if (waiting.current === null) run();
    else waiting.current.push(run);
  }, []);
}
