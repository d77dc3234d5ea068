/** The one voice of a support line for screen readers. */
export interface Announcer {
  /** Says a sentence once. What is said in the same moment is said together. */
  say: (sentence: string) => void;
  /** Gives it a live region to speak in; one inside of the window goes before. Returns the way to take it back. */
  attach: (region: HTMLElement, isInside?: boolean) => () => void;
  /** Begins to speak, and watches where focus is. Returns the way to fall silent. */
  start: () => () => void;
}

/** What follows quickly must not replace a sentence that a slow reader has not come to. */
const KEPT_MS = 10_000;
/** A screen reader that says where focus has moved drops what is told in that moment. */
const AFTER_FOCUS_MS = 250;
/** Makes a sentence that is said twice in a row another one: readers keep silent about what they have just said. */
const AGAIN = "\u200B";

const ENDS = /[.!?…。！？؟:]["”»’)]?$/u;

/** Makes the announcer. It writes past React: what is said draws no part anew. */
export function createAnnouncer(): Announcer {
  const regions: HTMLElement[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let waiting: string[] = [];
  let isDue = false;
  let isStarted = false;
  let focusMovedAt = Number.NEGATIVE_INFINITY;
  let last = "";

  function after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  }

  function schedule(ms: number): void {
    if (isDue || !isStarted || waiting.length === 0) return;
    isDue = true;
    after(ms, speak);
  }

  function speak(): void {
    isDue = false;
    const rest = focusMovedAt + AFTER_FOCUS_MS - performance.now();
    if (rest > 0) return schedule(rest);
    const words = waiting.map((sentence) => (ENDS.test(sentence) ? sentence : `${sentence}.`)).join(" ");
    const sentence = waiting.length === 1 ? (waiting[0] ?? "") : words;
    waiting = [];
    last = sentence === last ? sentence + AGAIN : sentence;
    const entry = document.createElement("p");
    entry.textContent = last;
    regions[0]?.append(entry);
    after(KEPT_MS, () => entry.remove());
  }

  return {
    say(sentence) {
      if (sentence === "") return;
      waiting.push(sentence);
      schedule(0);
    },
    attach(region, isInside = false) {
      if (isInside) regions.unshift(region);
      else regions.push(region);
      return () => {
        regions.splice(regions.indexOf(region), 1);
        region.replaceChildren();
      };
    },
    start() {
      const noteFocus = (): void => void (focusMovedAt = performance.now());
      isStarted = true;
      document.addEventListener("focusin", noteFocus);
      schedule(0);
      return () => {
        isStarted = false;
        isDue = false;
        waiting = [];
        document.removeEventListener("focusin", noteFocus);
        for (const timer of timers) clearTimeout(timer);
        timers.clear();
      };
    },
  };
}
