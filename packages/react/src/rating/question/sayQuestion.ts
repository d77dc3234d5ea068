import type { RatingView } from "@warmline/client";
import type { RatingVoice } from "../RatingContext.ts";

/** What a support line asks. */
export function sayQuestion({ occasion, agent }: RatingView, voice: RatingVoice): string {
  if (occasion === "follow-up") return voice.say("rating.question-follow-up");
  return agent ? voice.say("rating.question-agent", { name: agent.name }) : voice.say("rating.question");
}
