import type { ChatRow } from "@warmline/client";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** How near the end, in pixels, counts as being there. */
const NEAR_END_PX = 24;

interface Following {
  ref: RefObject<HTMLDivElement | null>;
  /** Whether the newest row is in view, and the next one will be. */
  atEnd: boolean;
  onScroll: () => void;
}

/** Keeps a scroller at its end while the reader is there or has just written, and leaves it alone otherwise. */
export function useFollowing(rows: readonly ChatRow[]): Following {
  const ref = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [atEnd, setAtEnd] = useState(true);
  const lastKey = useRef(rows.at(-1)?.key);

  const scrollToEnd = useCallback(() => {
    const scroller = ref.current;
    if (scroller !== null && following.current) scroller.scrollTop = scroller.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    const newest = rows.at(-1);
    if (newest?.author === "me" && newest.key !== lastKey.current) {
      following.current = true;
      setAtEnd(true);
    }
    lastKey.current = newest?.key;
    scrollToEnd();
  }, [rows, scrollToEnd]);

  useEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new ResizeObserver(scrollToEnd);
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [scrollToEnd]);

  const onScroll = useCallback(() => {
    const scroller = ref.current;
    if (scroller === null) return;
    following.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= NEAR_END_PX;
    setAtEnd(following.current);
  }, []);

  return { ref, atEnd, onScroll };
}
