import { useEffect, useRef } from "react";
import { useSupportContext } from "../SupportContext.ts";

/**
 * Says words once to screen readers when they change. What is there at first was read with the rest, and news that says the
 * same again is no news.
 *
 * @param about what they tell of: with the same one, other words are no news either
 */
export function useTold(words: string | null, about: string | number | null = words): void {
  const { announce } = useSupportContext();
  const told = useRef(about);
  useEffect(() => {
    if (told.current === about) return;
    told.current = about;
    if (words !== null) announce(words);
  }, [words, about, announce]);
}
