import type { RefusalReason, RefusedFile, SiteState } from "@warmline/client";
import type { Voice } from "@warmline/voice";
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
