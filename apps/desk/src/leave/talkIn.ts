import { createVoice } from "@warmline/voice";
import { enInTalk } from "@warmline/voice/en/talk";
import { closingOf, type ClosingKind, type Moment, type TalkVoice } from "@warmline/voice/talk";
import { ukInTalk } from "@warmline/voice/uk/talk";
import type { EndReason } from "@warmline/protocol";

const CATALOGUES = [enInTalk, ukInTalk];

const CLOSINGS: Readonly<Record<Exclude<EndReason, "abusive">, readonly ClosingKind[]>> = {
  solved: ["solved", "sorry", "open"],
  left: ["open"],
};

/** The words of a talk in the customer’s language; in English where the voice does not speak it. */
export function talkIn(locale: string): TalkVoice {
  const language = locale.split("-", 1)[0];
  return createVoice(CATALOGUES.find((each) => each.locale.split("-", 1)[0] === language) ?? enInTalk);
}

/** What can be said at the end, with the wish for the customer’s own weekday. */
export function lastWords(voice: TalkVoice, reason: EndReason, moment: Moment): readonly string[] {
  if (reason === "abusive") return [voice.say("talk.boundary-end")];
  return CLOSINGS[reason].map((kind) => closingOf(voice, kind, moment));
}

/** What sets a boundary before anything is ended. */
export function boundaries(voice: TalkVoice): readonly string[] {
  return [voice.say("talk.boundary"), voice.say("talk.boundary-again")];
}
