import { useEffect, useState } from "react";
import { useChatContext } from "../ChatContext.ts";

/**
 * Moves focus into the field once that is there, as the button that was pressed goes. Not on a touch screen, whose keyboard would
 * come up.
 */
export function useFocusField(): () => void {
  const { input, root } = useChatContext();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked === 0) return;
    const isTouch = matchMedia("(pointer: coarse)").matches;
    (isTouch ? root.current : input.current)?.focus();
  }, [asked, input, root]);
  return () => setAsked((times) => times + 1);
}
