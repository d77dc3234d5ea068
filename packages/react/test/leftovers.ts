const FRAMES = 300;

type Add = typeof EventTarget.prototype.addEventListener;

export interface Leftovers {
  /**
   * What hangs on window, document and what the browser gives every page, and the timers that run: each by the place that set
   * it. It waits a few seconds of frames for what is about to end.
   */
  settle: () => Promise<string[]>;
  stop: () => void;
}

const isOfPage = (target: EventTarget): boolean =>
  target === window ||
  target === document ||
  target === document.documentElement ||
  target === document.body ||
  target === globalThis.visualViewport ||
  target instanceof MediaQueryList ||
  target.constructor.name === "Navigation";

/** Counts what is added to the page and not taken away again. */
export function watchLeftovers(): Leftovers {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { setTimeout: ownSet, clearTimeout: ownClear } = globalThis;
  const listeners = new Map<string, number>();
  const known = new WeakMap<object, Set<string>>();
  const timers = new Map<unknown, string>();

  const change = (name: string, by: number): void => void listeners.set(name, (listeners.get(name) ?? 0) + by);

  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...args: Parameters<Add>) {
    const target = this ?? window;
    const [type, listener, options] = args;
    const { capture = false, signal, once = false } = typeof options === "object" ? options : { capture: options };
    const key = `${target.constructor.name} ${type} ${capture}`;
    const of = listener && (known.get(listener) ?? new Set());
    if (listener && of && isOfPage(target) && !once && !of.has(key)) {
      known.set(listener, of.add(key));
      change(key, 1);
      addEventListener.call(signal ?? new EventTarget(), "abort", () => void (of.delete(key) && change(key, -1)));
    }
    addEventListener.apply(target, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...args: Parameters<Add>) {
    const target = this ?? window;
    const [type, listener, options] = args;
    const key = `${target.constructor.name} ${type} ${typeof options === "object" ? (options.capture ?? false) : (options ?? false)}`;
    if (listener && known.get(listener)?.delete(key)) change(key, -1);
    removeEventListener.apply(target, args);
  };
  globalThis.setTimeout = ((act: () => void, ms?: number, ...rest: unknown[]) => {
    const timer = ownSet(
      () => {
        timers.delete(timer);
        act();
      },
      ms,
      ...rest,
    );
    timers.set(timer, `timer ${new Error().stack?.split("\n")[2]?.trim() ?? ""}`);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    timers.delete(timer);
    ownClear(timer);
  };

  const left = (): string[] => [
    ...[...listeners].flatMap(([name, number]) => (number === 0 ? [] : [`${name} × ${number}`])),
    ...timers.values(),
  ];

  return {
    async settle() {
      for (let frames = 0; frames < FRAMES && left().length > 0; frames += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return left();
    },
    stop() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      Object.assign(globalThis, { setTimeout: ownSet, clearTimeout: ownClear });
    },
  };
}
