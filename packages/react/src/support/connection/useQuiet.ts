import { useEffect, useState } from "react";

const QUIET_MS = 60_000;

/** Whether a status is only shown and not said aloud, because another one was said within the last minute. */
export function useQuiet(status: string | null): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => (status === null ? undefined : () => setQuiet(true)), [status]);
  useEffect(() => {
    if (!isQuiet || status !== null) return;
    const timer = setTimeout(() => setQuiet(false), QUIET_MS);
    return () => clearTimeout(timer);
  }, [isQuiet, status]);
  return isQuiet;
}
