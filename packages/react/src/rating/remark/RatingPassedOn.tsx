import { pickText, type RatingView } from "@warmline/client";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import type { RatingVoice } from "../RatingContext.ts";
import { useRemark } from "./useRemark.ts";

/** Says who reads what was said. Renders a `<p role="status">` that is empty before something was. */
export const RatingPassedOn = definePart<PartState<RatingAnatomy, "passed-on">, "p">(
  "Rating.PassedOn",
  "p",
  function RatingPassedOn(host, element) {
    const { remark, voice } = useRemark();
    return element(host, {
      state: { status: remark?.status ?? null },
      role: "status",
      children: remark && wordsFor(remark, voice),
    });
  },
);

function wordsFor({ status, team }: NonNullable<RatingView["remark"]>, voice: RatingVoice): string {
  if (status === "sending") return voice.say("rating.remark-sending");
  if (status === "failed") return voice.say("rating.remark-failed");
  if (team === null) return voice.say("rating.passed-on-us");
  const words = voice.say("rating.passed-on", { team: pickText(team, voice.locale) });
  // A site writes its teams’ names as they stand inside a sentence, and some languages begin one with them.
  return words.replace(/(?<=[.!?] )\p{Ll}/u, (letter) => letter.toLocaleUpperCase(voice.locale));
}
