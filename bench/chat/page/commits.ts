/** What React did since one last asked. */
export interface Commits {
  commits: number;
  /** How many components ran, all commits together. */
  components: number;
  /** The most components that ran in one commit. */
  mostComponents: number;
  /** How many fibres were made anew or copied, all commits together. */
  fibres: number;
  /** How many of them lie inside of the element that scrolls. */
  listFibres: number;
}

/** As much of React’s fibres as is looked at. */
interface Fibre {
  tag: number;
  flags: number;
  stateNode: unknown;
  child: Fibre | null;
  sibling: Fibre | null;
  alternate: Fibre | null;
}

/** Function, class, `forwardRef` and simple `memo` components, by React’s work tags. */
const COMPONENTS: ReadonlySet<number> = new Set([0, 1, 11, 15]);
const HOST_COMPONENT = 5;
/** React sets this flag on what ran in a commit, in production too: its developer tools read it. */
const PERFORMED_WORK = 1;

const NONE: Commits = { commits: 0, components: 0, mostComponents: 0, fibres: 0, listFibres: 0 };

/**
 * Counts commits through the hook for React’s developer tools; must run before React does. A fibre was touched if its parent
 * was and does not hold the same children as the fibre it took the place of.
 */
export function countCommits(scroller: () => string): { take: () => Commits } {
  let counts = { ...NONE };

  function visit(fibre: Fibre, inList: boolean): number {
    let components = 0;
    counts.fibres += 1;
    if (inList) counts.listFibres += 1;
    if (COMPONENTS.has(fibre.tag) && (fibre.flags & PERFORMED_WORK) !== 0) components += 1;
    if (fibre.alternate !== null && fibre.alternate.child === fibre.child) return components;
    const inside = inList || (fibre.tag === HOST_COMPONENT && (fibre.stateNode as Element).matches(scroller()));
    for (let child = fibre.child; child !== null; child = child.sibling) components += visit(child, inside);
    return components;
  }

  const hook = {
    supportsFiber: true,
    renderers: new Map(),
    checkDCE: () => undefined,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot(_renderer: number, root: { current: Fibre }) {
      counts.commits += 1;
      const components = visit(root.current, false);
      counts.components += components;
      counts.mostComponents = Math.max(counts.mostComponents, components);
    },
  };
  Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });

  return {
    take() {
      const taken = counts;
      counts = { ...NONE };
      return taken;
    },
  };
}
