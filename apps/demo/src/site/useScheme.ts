import { useEffect, useState, useSyncExternalStore } from "react";
import { recall, remember } from "./memory.ts";
import type { Scheme } from "./SiteContext.ts";

const DARK = "(prefers-color-scheme: dark)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Light or dark: as the system has it until the visitor chooses. */
export function useScheme(): [Scheme, (scheme: Scheme) => void] {
  const system: Scheme = useSyncExternalStore(subscribe, () => (matchMedia(DARK).matches ? "dark" : "light"));
  const [chosen, setChosen] = useState<Scheme | null>(() => {
    const known = recall("scheme");
    return known === "light" || known === "dark" ? known : null;
  });

  useEffect(() => {
    if (chosen === null) delete document.documentElement.dataset["scheme"];
    else document.documentElement.dataset["scheme"] = chosen;
  }, [chosen]);

  const choose = (scheme: Scheme): void => {
    // Choosing what the system has means following it again.
    const next = scheme === system ? null : scheme;
    remember("scheme", next);
    setChosen(next);
  };
  return [chosen ?? system, choose];
}
