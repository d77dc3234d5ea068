/** Waits on a page that is looked at. */
export interface Patience {
  /** Calls `act` when the page has been in sight for so long, in milliseconds. */
  wait: (ms: number, act: () => void) => void;
  stop: () => void;
}

export function createPatience(): Patience {
  let stop = (): void => undefined;

  return {
    wait(ms, act) {
      let left = ms;
      let since = 0;
      let timer: ReturnType<typeof setTimeout> | undefined;

      function pause(): void {
        if (timer === undefined) return;
        clearTimeout(timer);
        timer = undefined;
        left -= performance.now() - since;
      }

      function goOn(): void {
        if (document.visibilityState !== "visible") return pause();
        if (timer !== undefined) return;
        since = performance.now();
        timer = setTimeout(() => {
          stop();
          act();
        }, left);
      }

      document.addEventListener("visibilitychange", goOn);
      stop = () => {
        document.removeEventListener("visibilitychange", goOn);
        clearTimeout(timer);
        stop = () => undefined;
      };
      goOn();
    },
    stop: () => stop(),
  };
}
