import { type ReactElement, type Ref, type RefCallback, version } from "react";

const REF_IS_PROP = Number.parseInt(version, 10) >= 19;

/** The ref that somebody gave to an element, in React 18 and 19. */
export function refOf(element: ReactElement): Ref<unknown> | undefined {
  const holder = (REF_IS_PROP ? element.props : element) as { ref?: Ref<unknown> };
  return holder.ref ?? undefined;
}

export type RefMerger = (...refs: readonly (Ref<unknown> | null | undefined)[]) => Ref<unknown> | undefined;

/** Makes a function that joins refs, and gives the same ref again while it is given the same ones. */
export function createRefMerger(): RefMerger {
  let last: readonly NonNullable<Ref<unknown>>[] = [];
  let merged: Ref<unknown> | undefined;
  return (...refs) => {
    const next = refs.filter((ref) => ref != null);
    if (next.length !== last.length || next.some((ref, index) => ref !== last[index])) {
      last = next;
      merged = next.length > 1 ? join(next) : next[0];
    }
    return merged;
  };
}

function join(refs: readonly NonNullable<Ref<unknown>>[]): RefCallback<unknown> {
  const cleanups = new Map<unknown, () => void>();
  return (node) => {
    for (const ref of refs) {
      const cleanup = cleanups.get(ref);
      if (cleanup !== undefined && node === null) {
        cleanups.delete(ref);
        cleanup();
      } else if (typeof ref === "function") {
        const next = ref(node);
        if (next) cleanups.set(ref, next);
      } else ref.current = node;
    }
  };
}
