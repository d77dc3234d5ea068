import { useEffect, useRef } from "react";
import { useSupportContext } from "../SupportContext.ts";

/**
 * Says words once to screen readers when they change. What is there at first was read with the rest, and news that says the
 * same again is no news.
 */
export function useTold(words: string | null): void {
  const { announce } = useSupportContext();
  const told = useRef(words);
  useEffect(() => {
    if (told.current === words) return;
    told.current = words;
    if (words !== null) announce(words);
  }, [words, announce]);
}
