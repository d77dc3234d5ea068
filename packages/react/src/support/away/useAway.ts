import {
  type Away,
  type AwayNews,
  createAway,
  type Message,
  type NotificationWords,
  pickText,
  plainText,
  type SupportClient,
} from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
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
        newsWords: (news) => wordsForNews(news, client, voice),
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

function wordsForNews(news: AwayNews, client: SupportClient, voice: Voice): NotificationWords {
  if (news.type === "incident-over") {
    const title = pickText(news.incident.title, voice.locale);
    return { title: voice.say("support.title"), body: shorten(voice.say("support.notify-over", { title }), LONGEST) };
  }
  const name = supportState.agentById(client.getState(), news.agentId)?.name;
  return {
    title: voice.say("support.notify-turn"),
    body: name === undefined ? voice.say("support.notify-turn-text") : voice.say("support.notify-turn-agent", { name }),
  };
}

function wordsOf({ parts }: Message): string {
  return parts
    .flatMap((part) => {
      if (part.type === "text") return [plainText(part.tree)];
      return "plain" in part ? [part.plain] : part.type === "file" ? [part.name] : [];
    })
    .join("\n");
}
