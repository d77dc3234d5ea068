import { createVoice, type Catalogue, type TalkMessages } from "@warmline/voice";
import { enInTalk } from "@warmline/voice/en/talk";
import { closingOf, type TalkVoice } from "@warmline/voice/talk";
import { ukInTalk } from "@warmline/voice/uk/talk";
import type { Bot, BotAction, BotArticle, BotMessage, BotTurn } from "./contract.ts";
import { findArticle, tellingWords } from "./find-article.ts";

const CATALOGUES: readonly Catalogue<TalkMessages>[] = [enInTalk, ukInTalk];
const HELPED = "helped";
const NOT_YET = "not-yet";
/** So few words that name nothing are a greeting. */
const GREETING = 3;

export interface ArticlesBotOptions {
  /** How many milliseconds lie between two of its words. @default 0, as fast as it can */
  paceMs?: number | undefined;
}

/**
 * A program that answers from the site’s articles by words alone: it shows the nearest one with its short answer, asks whether that
 * helped, and hands over to people where it did not or where it found nothing. It asks no other machine.
 */
export function articlesBot({ paceMs = 0 }: ArticlesBotOptions = {}): Bot {
  return async function* (turn) {
    const voice = voiceOf(turn);
    const { messages, articles } = turn;
    const last = messages.at(-1);
    const before = messages.findLast(({ author }) => author === "program");
    const say = (text: string) => spoken(text, paceMs, turn.signal);
    if (!last) return;
    if (before?.chosen === HELPED) {
      yield* say(closingOf(voice, "solved", { at: last.at, timeZone: turn.visitor.timeZone ?? "UTC" }));
      yield { type: "end" };
    } else if (before?.chosen === NOT_YET) {
      yield* say(voice.say("talk.program-hands-over"));
      yield { type: "hand-over" };
    } else {
      const asked = unanswered(messages);
      const article = findArticle(articles, asked);
      if (article) yield* show(article, voice, before === undefined, say);
      else if (before === undefined && isGreeting(asked)) {
        yield* say(`${voice.say("talk.program-hello")} ${voice.say("talk.ask")}`);
      } else {
        yield* say(voice.say("talk.program-nothing"));
        yield { type: "hand-over" };
      }
    }
  };
}

async function* show(
  { id, answer, body }: BotArticle,
  voice: TalkVoice,
  isFirst: boolean,
  say: (text: string) => AsyncIterable<BotAction>,
): AsyncGenerator<BotAction> {
  const hello = isFirst ? voice.say("talk.program-hello") : "";
  yield* say([hello, openingOf(body)].filter((words) => words !== "").join("\n\n"));
  yield { type: "part", part: { type: "article", articleId: id, answer } };
  yield* say(voice.say("talk.program-helped"));
  const options = [
    { id: HELPED, label: voice.say("talk.program-yes") },
    { id: NOT_YET, label: voice.say("talk.program-no") },
  ];
  yield { type: "part", part: { type: "choices", options } };
}

/** What an article begins with, as far as it stands without what follows it: no list, and nothing that leads to one. */
function openingOf(body: string): string {
  const [first = ""] = body.split(/\n{2,}/);
  if (/^\s*([-*+>#`|]|\d+[.)])/.test(first)) return "";
  return first
    .split(/(?<=[.!?…])\s+/)
    .filter((sentence) => !sentence.trimEnd().endsWith(":"))
    .join(" ");
}

/** Some words, one after another. */
async function* spoken(text: string, paceMs: number, signal: AbortSignal): AsyncGenerator<BotAction> {
  if (text === "") return;
  for (const word of text.split(/(?<=\s)(?=\S)/)) {
    yield { type: "words", text: word };
    if (paceMs > 0) await pause(paceMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

/** What the customer said since anybody answered. */
function unanswered(messages: readonly BotMessage[]): string {
  const answered = messages.findLastIndex(({ author }) => author !== "customer");
  return messages
    .slice(answered + 1)
    .map(({ text }) => text)
    .join("\n");
}

function isGreeting(text: string): boolean {
  return text.trim().split(/\s+/).length <= GREETING && tellingWords(text).length < GREETING;
}

function voiceOf({ visitor }: BotTurn): TalkVoice {
  const language = visitor.locale.split("-")[0];
  return createVoice(CATALOGUES.find(({ locale }) => locale === language) ?? enInTalk);
}
