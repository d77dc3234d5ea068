import type { SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useCallback } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { SupportTranscriptSave } from "./SupportTranscriptSave.tsx";
import { SupportTranscriptStatus } from "./SupportTranscriptStatus.tsx";
import { TranscriptContext } from "./TranscriptContext.ts";

export interface SupportTranscriptProps {
  /** The conversation to save. @default the one at hand */
  conversationId?: string | undefined;
}

/** Ways to save all that was said, to unfold: it belongs to the customer. Renders a `<details>`, or nothing before the server has the conversation. */
export const SupportTranscript = definePart<PartState<SupportAnatomy, "transcript">, "details", SupportTranscriptProps>(
  "Support.Transcript",
  "details",
  function SupportTranscript({ conversationId, children = WAYS, ...host }, element) {
    const voice = useVoice();
    const id = useSupport(
      useCallback(
        (state: SupportState) => {
          const wanted = conversationId ?? chatState.presentId(state);
          return wanted !== null && wanted in state.conversations ? wanted : null;
        },
        [conversationId],
      ),
    );
    if (id === null) return null;
    return (
      <TranscriptContext.Provider value={id}>
        {element(host, {
          state: {},
          children: (
            <>
              <summary>{voice.say("transcript.download")}</summary>
              {children}
            </>
          ),
        })}
      </TranscriptContext.Provider>
    );
  },
);

const WAYS = (
  <>
    <SupportTranscriptSave format="text" />
    <SupportTranscriptSave format="html" />
    <SupportTranscriptSave format="json" />
    <SupportTranscriptStatus />
  </>
);
