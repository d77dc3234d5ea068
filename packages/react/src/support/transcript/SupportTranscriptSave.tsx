import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useTranscriptContext } from "./TranscriptContext.ts";

export interface SupportTranscriptSaveProps {
  /** As what it is saved: plain text, a page that stands for itself, or data. */
  format: "text" | "html" | "json";
}

/** Saves all that was said as one kind of file. Renders a `<button>`. */
export const SupportTranscriptSave = definePart<
  PartState<SupportAnatomy, "transcript-save">,
  "button",
  SupportTranscriptSaveProps
>("Support.TranscriptSave", "button", function SupportTranscriptSave({ format, ...host }, element) {
  const id = useTranscriptContext();
  const client = useClient();
  const voice = useVoice();
  return element(host, {
    state: {},
    type: "button",
    children: voice.say("transcript.format", { format }),
    onClick: () => client.transcript.download(id, format),
  });
});
