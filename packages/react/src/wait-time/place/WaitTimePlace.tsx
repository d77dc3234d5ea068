import type { WaitView } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useTold } from "../../support/announcer/useTold.ts";
import { useWait } from "../WaitTimeContext.ts";
import { isPlaced } from "../words.ts";

/** The place in line; a new place is told to screen readers once. Renders a `<p>`, or nothing while there is none to tell. */
export const WaitTimePlace = definePart<PartState<WaitTimeAnatomy, "place">, "p">(
  "WaitTime.Place",
  "p",
  function WaitTimePlace(host, element) {
    const voice = useVoice();
    const wait = useWait();
    const words = isPlaced(wait) ? wordsFor(wait, voice) : null;
    useTold(words);
    return words === null ? null : element(host, { state: {}, children: words });
  },
);

function wordsFor({ joined, place }: WaitView, voice: Voice): string {
  if (joined) return place === 1 ? voice.say("wait-time.next") : voice.say("wait-time.place", { place });
  return place === 1 ? voice.say("wait-time.would-be-next") : voice.say("wait-time.would-be-place", { place });
}
