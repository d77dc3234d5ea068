import type { Greeting } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

export const GreetingContext = createContext<Greeting | null>(null);

export function useGreetingContext(): Greeting {
  return useRequiredContext(GreetingContext, "Support.Greeting");
}
