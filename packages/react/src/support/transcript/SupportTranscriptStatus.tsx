import * as transcriptState from "@warmline/client/state/transcript";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useTranscriptContext } from "./TranscriptContext.ts";

/** Says that it is being fetched, or could not be. Renders a `<p role="status">`, empty while there is nothing to say. */
export const SupportTranscriptStatus = definePart<PartState<SupportAnatomy, "transcript-status">, "p">(
  "Support.TranscriptStatus",
  "p",
  function SupportTranscriptStatus(host, element) {
    const id = useTranscriptContext();
    const voice = useVoice();
    const status = useSupport((state) => transcriptState.of(state, id));
    return element(host, {
      state: { status },
      role: "status",
      children: status && voice.say(`transcript.${status}`),
    });
  },
);
