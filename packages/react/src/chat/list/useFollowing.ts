import type { ChatRow } from "@warmline/client";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useValue } from "../../internals/value.ts";
import { useChatContext } from "../ChatContext.ts";

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
  const { atEnd: end } = useChatContext();
  const ref = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const lastKey = useRef(rows.at(-1)?.key);
  const atEnd = useValue(end);

  const scrollToEnd = useCallback(() => {
    const scroller = ref.current;
    if (scroller === null || !end.get()) return;
    scroller.scrollTop = scroller.scrollHeight;
    lastTop.current = scroller.scrollTop;
  }, [end]);

  useLayoutEffect(() => {
    const newest = rows.at(-1);
    if (newest?.author === "me" && newest.key !== lastKey.current) end.set(true);
    lastKey.current = newest?.key;
    scrollToEnd();
  }, [rows, end, scrollToEnd]);

  useEffect(() => end.subscribe(scrollToEnd), [end, scrollToEnd]);

  useEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new ResizeObserver(scrollToEnd);
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [scrollToEnd]);

  const onScroll = useCallback(() => {
    const scroller = ref.current;
    if (scroller === null) return;
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= NEAR_END_PX;
    // What grows under the reader also makes an event; only a way up is the reader's own.
    const wentUp = scroller.scrollTop < lastTop.current;
    lastTop.current = scroller.scrollTop;
    if (isNear || wentUp) end.set(isNear);
  }, [end]);

  return { ref, atEnd, onScroll };
}
