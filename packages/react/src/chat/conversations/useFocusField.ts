import { useEffect, useState } from "react";
import { focusQuietly } from "../../internals/focusQuietly.ts";
import { useChatContext } from "../ChatContext.ts";

/** Moves focus into the field once that is there, as the button that was pressed goes. */
export function useFocusField(): () => void {
  const { input } = useChatContext();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) focusQuietly(input.current);
  }, [asked, input]);
  return () => setAsked((times) => times + 1);
}
