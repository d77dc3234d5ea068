import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The id of the conversation that the parts inside save. */
export const TranscriptContext = createContext<string | null>(null);

export function useTranscriptContext(): string {
  return useRequiredContext(TranscriptContext, "Support.Transcript");
}
