import { type CompositionEventHandler, type KeyboardEvent, useRef, useSyncExternalStore } from "react";

/** What browsers report while an input method is still composing. */
const COMPOSING = 229;

const TOUCH_ALONE = "(hover: none) and (pointer: coarse)";

const subscribe = (listener: () => void): (() => void) => {
  const query = matchMedia(TOUCH_ALONE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

/** Whether a finger is all there is to point with: then Enter makes a line, as on the phone’s own keyboard. */
export function useTouchAlone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(TOUCH_ALONE).matches,
    () => false,
  );
}

/** Tells an Enter that is meant from one that ends the word of an input method, before, at or right after its end. */
export function useEnter() {
  const hasJustEnded = useRef(false);
  const onCompositionEnd: CompositionEventHandler = () => {
    // Safari ends the word first and then tells of the key that ended it.
    hasJustEnded.current = true;
    setTimeout(() => {
      hasJustEnded.current = false;
    });
  };
  const isEnter = ({ key, shiftKey, altKey, keyCode, nativeEvent }: KeyboardEvent): boolean =>
    key === "Enter" &&
    !shiftKey &&
    !altKey &&
    !nativeEvent.isComposing &&
    keyCode !== COMPOSING &&
    !hasJustEnded.current;
  return { onCompositionEnd, isEnter };
}
