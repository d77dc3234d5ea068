import { type ReactElement, type Ref, type RefCallback, type RefObject, version } from "react";

const REF_IS_PROP = Number.parseInt(version, 10) >= 19;

/** The ref that somebody gave to an element, in React 18 and 19. */
export function refOf(element: ReactElement): Ref<unknown> | undefined {
  const holder = (REF_IS_PROP ? element.props : element) as { ref?: Ref<unknown> };
  return holder.ref ?? undefined;
}

/** The refs that were joined last, and what they became. */
export type JoinedRefs = readonly [refs: readonly NonNullable<Ref<unknown>>[], joined: RefCallback<unknown>];

/** Joins refs, and gives the same ref again while it is given the same ones: few elements have more than one, and remember it. */
export function joinRefs(
  last: RefObject<JoinedRefs | null>,
  refs: readonly (Ref<unknown> | undefined)[],
): Ref<unknown> | undefined {
  const given = refs.filter((ref) => ref != null);
  if (given.length < 2) return given[0];
  // The places of all three: one may be gone.
  if (refs.some((_, at) => given[at] !== last.current?.[0][at])) last.current = [given, join(given)];
  return last.current?.[1];
}

function join(refs: readonly NonNullable<Ref<unknown>>[]): RefCallback<unknown> {
  let cleanups: (() => void)[] = [];
  return (node) => {
    // What a ref gives back is called in place of it when the node goes; React 18 knows nothing of that.
    const before = node === null ? cleanups : [];
    cleanups = [];
    for (const [at, ref] of refs.entries()) {
      const cleanup = before[at];
      if (cleanup) cleanup();
      else if (typeof ref === "function") cleanups[at] = ref(node) as () => void;
      else ref.current = node;
    }
  };
}
