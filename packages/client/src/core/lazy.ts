/** Something that is loaded when it is first needed, and can then be used by everybody who asked meanwhile. */
export interface Lazy<Value> {
  /** Whether anybody has needed it. */
  isAsked: () => boolean;
  /** Works with it as soon as it is there. Gives undefined if it cannot be had, which the next use tries again, or was stopped. */
  use: <Result>(work: (value: Value) => Result | Promise<Result>) => Promise<Result | undefined>;
  stop: () => void;
}

export function lazy<Value extends { stop: () => void }>(load: () => Promise<Value>): Lazy<Value> {
  let loading: Promise<Value | null> | null = null;
  let isStopped = false;

  return {
    isAsked: () => loading !== null,
    async use(work) {
      if (isStopped) return undefined;
      loading ??= load().catch(() => {
        loading = null;
        return null;
      });
      const value = await loading;
      return value === null || isStopped ? undefined : work(value);
    },
    stop() {
      isStopped = true;
      void loading?.then((value) => value?.stop());
    },
  };
}
