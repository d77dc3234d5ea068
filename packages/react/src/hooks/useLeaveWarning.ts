import { useEffect } from "react";

/** Has the browser ask in its own words before the page is left. @param needed whether something would be lost with it now */
export function useLeaveWarning(needed: boolean): void {
  useEffect(() => {
    if (!needed) return undefined;
    const ask = (event: Event): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [needed]);
}
