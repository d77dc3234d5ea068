import type { WaitView } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useEffect, useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";

/** The place in line; a new place is told to screen readers once. Renders a `<p>`. */
export const WaitTimePlace = definePart<PartState<WaitTimeAnatomy, "place">, "p">(
  "WaitTime.Place",
  "p",
  function WaitTimePlace(host, element) {
    const { voice, announce } = useSupportContext();
    const wait = useWaitTimeContext();
    const words = wordsFor(wait, voice);
    const told = useRef(words);
    useEffect(() => {
      if (told.current === words) return;
      told.current = words;
      announce(words);
    }, [words, announce]);
    return element(host, { state: {}, children: words });
  },
);

function wordsFor({ joined, place }: WaitView, voice: Voice): string {
  if (joined) return place === 1 ? voice.say("wait-time.next") : voice.say("wait-time.place", { place });
  return place === 1 ? voice.say("wait-time.would-be-next") : voice.say("wait-time.would-be-place", { place });
}
