import type { RefusalReason, RefusedFile, SiteState } from "@warmline/client";
import * as filesState from "@warmline/client/state/files";
import type { Voice } from "@warmline/voice";
import { useSupportContext } from "../../support/SupportContext.ts";
import { useChatContext } from "../ChatContext.ts";
import { saySize } from "./sizes.ts";

const WHY = {
  "not-allowed": "other",
  empty: "empty",
  "too-large": "large",
  "wrong-kind": "kind",
  "too-many": "many",
} as const satisfies Record<RefusalReason, string>;

/** Why a file was not taken, with the limit it went beyond. */
export function sayRefusal({ name, reason }: RefusedFile, limits: SiteState["files"], voice: Voice): string {
  const { maxBytes, maxPerMessage } = limits ?? { maxBytes: 0, maxPerMessage: 0 };
  const size = saySize(maxBytes, voice.locale);
  return voice.say("chat.file-refused", { why: WHY[reason], name, size, count: maxPerMessage });
}

/** Puts files into the tray, and says aloud how many there are and which were not taken. */
export function useAttach(): (files: Iterable<File | Blob>) => void {
  const { client, voice, announce } = useSupportContext();
  const { refused } = useChatContext();
  return (files) => {
    const left = client.files.attach(files);
    refused.set(left);
    const state = client.getState();
    for (const file of left) announce(sayRefusal(file, filesState.limits(state), voice));
    const count = filesState.tray(state).length;
    if (count > 0) announce(voice.say("chat.attached", { count }));
  };
}
