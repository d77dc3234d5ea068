import { useLayoutEffect, useRef, useState, type RefObject } from "react";

const NEAR_PX = 48;

interface Follow {
  list: RefObject<HTMLDivElement | null>;
  /** Whether something new is below what is on the screen. */
  behind: boolean;
  onScroll: () => void;
  toNewest: () => void;
}

/**
 * Keeps a scrolling list at its end while it is read there.
 *
 * @param newest changes whenever something is added at the end
 * @param own what the agent added there and will want to see, by its key; null if the last thing is not the agent’s
 */
export function useFollow(newest: string, own: string | null): Follow {
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const shown = useRef<string>(undefined);
  const shownOwn = useRef<string>(null);
  const [behind, setBehind] = useState(false);

  function toNewest(): void {
    following.current = true;
    setBehind(false);
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }

  useLayoutEffect(() => {
    if (shown.current === newest) return;
    shown.current = newest;
    const follows = following.current || (own !== null && own !== shownOwn.current);
    shownOwn.current = own;
    following.current = follows;
    setBehind(!follows);
    if (follows) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [newest, own]);

  useLayoutEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (following.current) box.scrollTo({ top: box.scrollHeight });
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  return {
    list,
    behind,
    toNewest,
    onScroll() {
      const box = list.current;
      if (box === null) return;
      following.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
      if (following.current) setBehind(false);
    },
  };
}
