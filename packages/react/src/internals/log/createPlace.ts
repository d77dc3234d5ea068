import type { Value } from "../value.ts";

export interface PlaceOptions {
  /** Whether the newest is followed. Set by the reader’s own scrolling, and by whoever leads the reader there. */
  following: Value<boolean>;
  /** The reader is near the beginning, or all there is fits into the view. */
  onNearStart: () => void;
}

/** What the reader of a scroller looks at, kept where it is whatever changes around it. */
export interface Place {
  /** Begins to keep the place in a scroller; `content` is all that scrolls in it, and its last child holds the rows. Returns the way to end. */
  attach: (scroller: HTMLElement, content: HTMLElement) => () => void;
  /** Puts the reader’s place where it was, in the same frame as whatever has moved it. */
  hold: () => void;
  /** Leads the reader to an element, and keeps it there. */
  lead: (element: Element) => void;
}

/** Something in the view, and how far below the view’s beginning its edges stand. */
interface Anchor {
  element: Element;
  top: number;
  bottom: number;
}

/**
 * Which edge of the first thing in view is kept. What is drawn anew keeps its end: with earlier rows before it, it may lose its
 * head, such as the name of its author. What is only laid out anew keeps its beginning.
 */
type Edge = "top" | "bottom";

/** How near the end, in pixels, counts as having come there. */
const NEAR_END_PX = 24;
/** Less than this upwards is no way up: a view that bounces, a half pixel. */
const AWAY_PX = 4;
/** How long after a gesture the scrolling that it asks for may take to begin. */
const GESTURE_MS = 200;
/** How many elements are remembered: the first one may be gone with the next change. */
const ANCHORS = 6;

/**
 * Keeps the reader’s place. While the newest is followed, that is the end; else it is the first thing that begins in the
 * view. Only the reader’s own way up ends the following: what grows, shrinks or is scrolled from here never does.
 */
export function createPlace({ following, onNearStart }: PlaceOptions): Place {
  let scroller: HTMLElement | null = null;
  let content: HTMLElement | null = null;
  let anchors: readonly Anchor[] = [];
  // Where it stood when the anchors were last right, and when the browser last told of scrolling.
  let seenTop = 0;
  let toldTop = 0;
  let seenHeight = 0;
  // Somebody has just asked for the way up, or has a finger on it: then nothing is pulled away from under them.
  let isPaused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const viewTop = (): number => scroller?.getBoundingClientRect().top ?? 0;

  function moveTo(top: number): void {
    if (scroller === null) return;
    const before = scroller.scrollTop;
    scroller.scrollTop = top;
    seenTop = scroller.scrollTop;
    toldTop += seenTop - before;
  }

  /** Remembers what is in view, unless it is the end that is kept. */
  function look(tries = 3): void {
    if (scroller === null || content === null || scroller.clientHeight === 0) return;
    anchors = following.get() ? [] : anchorsIn(scroller, content);
    seenTop = scroller.scrollTop;
    // Who has come from far away is there before the chunks are laid out.
    if (!following.get() && anchors.length === 0 && tries > 0) {
      requestAnimationFrame(() => anchors.length === 0 && look(tries - 1));
    }
  }

  function put(edge: Edge): void {
    if (scroller === null || scroller.clientHeight === 0) return;
    if (following.get()) {
      if (!isPaused) moveTo(scroller.scrollHeight);
      return;
    }
    const anchor = anchors.find(({ element }) => element.isConnected);
    if (anchor === undefined) return look();
    // Of what begins before the view or ends behind it, the other end is what one sees.
    const kept = anchor.bottom > scroller.clientHeight || anchor.top < 0 ? "top" : edge;
    const off = () => anchor.element.getBoundingClientRect()[kept] - viewTop() - anchor[kept];
    const moved = off();
    if (Math.abs(moved) >= 0.5) moveTo(scroller.scrollTop + moved);
    // The same things stay remembered: what has come beside them may not be laid out yet.
    const rest = off();
    anchors = anchors
      .filter(({ element }) => element.isConnected)
      .map(({ element }) => measure(element, viewTop() + rest));
    seenTop = scroller.scrollTop;
  }

  function keep(edge: Edge): void {
    if (scroller === null) return;
    // Whatever the reader has scrolled since is the reader’s, though it has not been told yet.
    const ownWay = scroller.scrollTop - seenTop;
    if (ownWay !== 0) anchors = anchors.map((anchor) => shift(anchor, -ownWay));
    seenTop = scroller.scrollTop;
    put(edge);
    seenHeight = scroller.scrollHeight;
    checkStart();
  }

  /** The browser has laid something out anew: perhaps what somebody has just gone up to, and has not told of yet. */
  function onResize(): void {
    // Where there is less than before, the browser itself has gone up as far as it had to.
    const isLess = scroller !== null && scroller.scrollHeight < seenHeight;
    if (scroller !== null && following.get() && !isLess && scroller.scrollTop < toldTop && distance() > AWAY_PX)
      onScroll();
    keep("top");
  }

  const distance = (): number =>
    scroller === null ? 0 : scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;

  function checkStart(): void {
    if (scroller !== null && scroller.clientHeight > 0 && scroller.scrollTop < scroller.clientHeight) onNearStart();
  }

  function onScroll(): void {
    if (scroller === null) return;
    const top = scroller.scrollTop;
    if (top === toldTop) return;
    const wentUp = top < toldTop;
    toldTop = top;
    if (wentUp ? distance() > AWAY_PX : distance() <= NEAR_END_PX) following.set(!wentUp);
    look();
    checkStart();
  }

  function pause(forMs?: number): void {
    clearTimeout(timer);
    isPaused = true;
    if (forMs !== undefined) timer = setTimeout(resume, forMs);
  }

  function resume(): void {
    isPaused = false;
    keep("bottom");
  }

  function onWheel({ deltaY }: WheelEvent): void {
    if (deltaY < 0) pause(GESTURE_MS);
  }

  function onKey({ key, shiftKey }: KeyboardEvent): void {
    if (["ArrowUp", "PageUp", "Home"].includes(key) || (key === " " && shiftKey)) pause(GESTURE_MS);
  }

  const onTouch = (): void => pause();
  const onRelease = (): void => void (isPaused && pause(GESTURE_MS));

  function onPress({ pointerType, target }: PointerEvent): void {
    // On its bar there may be no release.
    if (pointerType === "mouse" && target !== scroller) pause();
  }

  function lead(element: Element): void {
    if (scroller === null) return;
    following.set(false);
    const room = scroller.clientHeight - element.getBoundingClientRect().height;
    const top = Math.max(0, room / 2);
    anchors = [{ element, top, bottom: scroller.clientHeight - top }];
    put("top");
  }

  return {
    hold: () => keep("bottom"),
    lead,
    attach(nextScroller, nextContent) {
      scroller = nextScroller;
      content = nextContent;
      seenTop = scroller.scrollTop;
      toldTop = seenTop;
      const life = new AbortController();
      const on = { passive: true, signal: life.signal };
      scroller.addEventListener("scroll", onScroll, on);
      scroller.addEventListener("wheel", onWheel, on);
      scroller.addEventListener("keydown", onKey, on);
      scroller.addEventListener("touchstart", onTouch, on);
      scroller.addEventListener("touchend", onRelease, on);
      scroller.addEventListener("touchcancel", onRelease, on);
      scroller.addEventListener("pointerdown", onPress, on);
      addEventListener("pointerup", onRelease, on);
      addEventListener("pointercancel", onRelease, on);
      const observer = new ResizeObserver(onResize);
      observer.observe(scroller);
      observer.observe(content);
      const change = (): void => {
        if (!following.get()) return look();
        isPaused = false;
        put("top");
      };
      // What the browser and we both correct is moved twice.
      scroller.style.overflowAnchor = "none";
      const unfollow = following.subscribe(change);
      change();
      return () => {
        life.abort();
        observer.disconnect();
        unfollow();
        clearTimeout(timer);
        isPaused = false;
        scroller = null;
        content = null;
        anchors = [];
      };
    },
  };
}

/** What begins in the view, then what covers its beginning. Rows stand in chunks, and those in groups. */
function anchorsIn(scroller: HTMLElement, content: HTMLElement): readonly Anchor[] {
  const view = scroller.getBoundingClientRect();
  const anchors: Anchor[] = [];
  let covering: Anchor | undefined;
  const visit = (box: Element, depth: number): void => {
    for (const element of box.children) {
      const { top, bottom, height } = element.getBoundingClientRect();
      if (height === 0 || bottom <= view.top) continue;
      if (top >= view.bottom || anchors.length >= ANCHORS) return;
      if (depth > 0) visit(element, depth - 1);
      // In a chunk that is not laid out rows stand anywhere.
      else if (!isLaidOut(element)) return;
      else if (top < view.top) covering = measure(element, view.top);
      else anchors.push(measure(element, view.top));
    }
  };
  if (content.lastElementChild !== null) visit(content.lastElementChild, 2);
  return covering === undefined ? anchors : [...anchors, covering];
}

/** An older browser cannot say. */
function isLaidOut(element: Element): boolean {
  return !("checkVisibility" in element) || element.checkVisibility({ contentVisibilityAuto: true });
}

function measure(element: Element, from: number): Anchor {
  const { top, bottom } = element.getBoundingClientRect();
  return { element, top: top - from, bottom: bottom - from };
}

function shift({ element, top, bottom }: Anchor, by: number): Anchor {
  return { element, top: top + by, bottom: bottom + by };
}
