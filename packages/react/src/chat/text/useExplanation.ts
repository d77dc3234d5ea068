import {
  type PointerEvent as ReactPointerEvent,
  useCallback,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { placeBeside } from "./placeBeside.ts";

/** How long a mouse rests before it means something, and how long it may take from the word to what it says. */
const REST_MS = 350;
const LEAVE_MS = 250;

/**
 * When the explanation beside a word is shown: it stays while a mouse is on either of them, or from a press until the next one,
 * Escape, or until something else is pressed or gets focus. The first child is the button, the last one the explanation.
 */
export function useExplanation(whole: RefObject<HTMLElement | null>) {
  const [isOpen, setOpen] = useState(false);
  const isPinned = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = useCallback((open: boolean, pinned = false): void => {
    clearTimeout(timer.current);
    isPinned.current = pinned;
    setOpen(open);
  }, []);

  useLayoutEffect(() => {
    const element = whole.current;
    const button = element?.firstElementChild;
    const card = element?.lastElementChild;
    if (!isOpen || !element || !(card instanceof HTMLElement) || !button) return undefined;
    // Older browsers know no top layer: there it lies where the sheet puts it.
    if ("popover" in card) card.showPopover();
    const place = (): void => placeBeside(card, button);
    place();
    const press = ({ target }: Event): void => {
      if (!element.contains(target as Node)) show(false);
    };
    // The list around it takes the focus of a press on the explanation, which is no reason to close it.
    const focus = ({ target }: Event): void => {
      if (target instanceof Node && !element.contains(target) && !target.contains(element)) show(false);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      show(false);
    };
    // Scrolled out of its list, the word is still on the page.
    const sight = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => !isIntersecting)) show(false);
    });
    sight.observe(button);
    const stop = new AbortController();
    const early = { capture: true, signal: stop.signal };
    addEventListener("scroll", place, early);
    addEventListener("resize", place, early);
    addEventListener("pointerdown", press, early);
    addEventListener("focusin", focus, early);
    addEventListener("keydown", key, early);
    return () => {
      stop.abort();
      sight.disconnect();
      if ("popover" in card) card.hidePopover();
    };
  }, [isOpen, whole, show]);

  const later = (open: boolean, ms: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(open), ms);
  };
  return {
    isOpen,
    toggle: () => show(!isPinned.current, !isPinned.current),
    onPointerEnter: ({ pointerType }: ReactPointerEvent) => {
      if (pointerType === "touch" || isPinned.current) return;
      if (isOpen) clearTimeout(timer.current);
      else later(true, REST_MS);
    },
    onPointerLeave: ({ pointerType }: ReactPointerEvent) => {
      if (pointerType !== "touch" && !isPinned.current) later(false, LEAVE_MS);
    },
  };
}
