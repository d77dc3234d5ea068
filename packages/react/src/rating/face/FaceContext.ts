import type { Face } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The face that the parts inside show. */
export const FaceContext = createContext<Face | null>(null);

export function useFaceContext(): Face {
  return useRequiredContext(FaceContext, "Rating.Face");
}
