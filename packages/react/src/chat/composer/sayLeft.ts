import type { Voice } from "@warmline/voice";
import { fewLeft } from "./ComposerContext.ts";

/** How many characters are left or too many, in words; empty while there are plenty. */
export function sayLeft(text: string, voice: Voice): string {
  const count = fewLeft(text);
  if (count === null) return "";
  return count < 0 ? voice.say("chat.too-many", { count: -count }) : voice.say("chat.remaining", { count });
}
