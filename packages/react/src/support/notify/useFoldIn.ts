import { type RefObject, useEffect } from "react";

/** Folds in what is folded out when a pointer goes down elsewhere. */
export function useFoldIn(details: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const foldIn = ({ target }: Event): void => {
      const element = details.current;
      if (element?.open && target instanceof Node && !element.contains(target)) element.open = false;
    };
    document.addEventListener("pointerdown", foldIn);
    return () => document.removeEventListener("pointerdown", foldIn);
  }, [details]);
}
