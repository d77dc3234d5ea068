import { type Away, createAway, type Message, plainText, type SupportClient } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useEffect, useMemo } from "react";
import { nameOf, sumUp } from "../announcer/sayArrivals.ts";
import { shorten } from "../announcer/shorten.ts";

/** What a notification shows of a text. */
const LONGEST = 120;

/** Tells a customer who looks elsewhere of answers, for as long as the root is there. */
export function useAway(client: SupportClient, voice: Voice, countsInTitle: boolean): Away {
  const away = useMemo(
    () =>
      createAway(client, {
        lang: voice.locale,
        countsInTitle,
        words(missed) {
          const last = missed.at(-1);
          const name = last === undefined ? null : nameOf(last, client.getState());
          return {
            title: missed.length > 1 ? sumUp(missed, client.getState(), voice) : (name ?? voice.say("support.title")),
            body: last === undefined ? "" : shorten(wordsOf(last), LONGEST),
          };
        },
      }),
    [client, voice, countsInTitle],
  );
  useEffect(() => away.start(), [away]);
  return away;
}

function wordsOf({ parts }: Message): string {
  return parts
    .flatMap((part) => (part.type === "text" ? [plainText(part.tree)] : part.type === "file" ? [part.name] : []))
    .join("\n");
}
