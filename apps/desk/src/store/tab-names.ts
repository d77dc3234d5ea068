/** How the tabs of one browser know of each other which of them live. */
export interface TabNames {
  /** Holds a name for as long as the tab lives. Resolves, once it is held, with the way to let go of it. */
  hold(name: string): Promise<() => void>;
  /** Resolves when nobody holds a name any more. */
  free(name: string): Promise<void>;
  /** Does `work` unless another tab is at it. `isHeld` tells whether a living tab holds a name. */
  alone(work: (isHeld: (name: string) => boolean) => Promise<void>): Promise<void>;
}

/** Holds names by Web Locks, which the browser frees however a tab ends. Without them no other tab is taken to live. */
export function createTabNames(prefix: string, locks: LockManager | undefined): TabNames {
  if (locks === undefined) {
    return {
      hold: () => Promise.resolve(() => undefined),
      free: () => Promise.resolve(),
      alone: (work) => work(() => false),
    };
  }
  return {
    hold: (name) =>
      new Promise((resolve, reject) => {
        const untilLetGo = () => new Promise<void>((letGo) => resolve(letGo));
        locks.request(`${prefix} ${name}`, untilLetGo).catch(reject);
      }),
    free: (name) => locks.request(`${prefix} ${name}`, () => undefined),
    async alone(work) {
      await locks.request(`${prefix} alone`, { ifAvailable: true }, async (lock) => {
        if (lock === null) return;
        const { held = [] } = await locks.query();
        const names = new Set(held.map(({ name }) => name));
        await work((name) => names.has(`${prefix} ${name}`));
      });
    },
  };
}
