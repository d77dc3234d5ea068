import { type RefObject, useEffect } from "react";

/** The least that something over the page covers to be an on-screen keyboard and not the browser’s own bars. */
const KEYBOARD_PX = 120;

/** Tells the window, by CSS variables, what of the page an on-screen keyboard leaves in sight. */
export function useVisibleViewport(ref: RefObject<HTMLElement | null>, open: boolean): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!open || viewport === null) return undefined;
    const tell = (): void => {
      const element = ref.current;
      if (element === null) return;
      const covered = document.documentElement.clientHeight - viewport.height;
      // A page that the reader has zoomed into shows less of itself too.
      const isKeyboard = covered > KEYBOARD_PX && viewport.scale < 1.05;
      put(element, "--wl-support-visible-start", isKeyboard ? `${viewport.offsetTop}px` : null);
      put(element, "--wl-support-visible-size", isKeyboard ? `${viewport.height}px` : null);
    };
    tell();
    viewport.addEventListener("resize", tell);
    viewport.addEventListener("scroll", tell);
    return () => {
      viewport.removeEventListener("resize", tell);
      viewport.removeEventListener("scroll", tell);
    };
  }, [ref, open]);
}

function put(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.style.removeProperty(name);
  else element.style.setProperty(name, value);
}
