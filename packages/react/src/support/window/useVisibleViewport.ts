import { type RefObject, useEffect, useState } from "react";

/** The least that something over the page covers to be an on-screen keyboard and not the browser’s own bars. */
const KEYBOARD_PX = 120;

/** Under this height there is room for the messages and the field alone. */
const LOW_PX = 320;

/**
 * Tells the window, by CSS variables, what of the page an on-screen keyboard leaves in sight. Gives whether that is little.
 */
export function useVisibleViewport(ref: RefObject<HTMLElement | null>, open: boolean): boolean {
  const [isLow, setLow] = useState(false);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!open || viewport === null) return undefined;
    const tell = (): void => {
      const element = ref.current;
      if (element === null) return;
      const covered = document.documentElement.clientHeight - viewport.height;
      // A page that the reader has zoomed into shows less of itself too.
      const isKeyboard = covered > KEYBOARD_PX && viewport.scale < 1.05;
      // An empty value takes the variable away.
      const put = (name: string, px: number): void =>
        element.style.setProperty(`--wl-support-visible-${name}`, isKeyboard ? `${px}px` : "");
      put("start", viewport.offsetTop);
      put("size", viewport.height);
      setLow(isKeyboard && viewport.height < LOW_PX);
    };
    tell();
    const stop = new AbortController();
    viewport.addEventListener("resize", tell, stop);
    viewport.addEventListener("scroll", tell, stop);
    return () => stop.abort();
  }, [ref, open]);
  return isLow;
}
