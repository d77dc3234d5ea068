import type { Letter } from "../app/contract.ts";
import { endingOf, writeLetter, type LetterFacts } from "./letter.ts";
import { voiceOf } from "../voice.ts";

/** Tells somebody who is away that it is their turn. Nothing that customers wrote is in it: the address is not verified. */
export function turnLetter(facts: LetterFacts & { turnUntil: number }): Letter {
  const { say } = voiceOf(facts);
  const { turnUntil, timeZone } = facts;
  // A letter that was held up says nothing of a time that is over.
  const kept = [say("letter.turn-kept", { when: turnUntil }), say("letter.zone", { zone: timeZone })].join(" ");
  const paragraphs = [
    say("letter.hello"),
    say("letter.turn"),
    ...(facts.at < turnUntil ? [kept] : []),
    say("letter.turn-else"),
    ...endingOf(facts),
  ];
  return writeLetter(facts, { subject: say("letter.turn-subject"), paragraphs, automatic: "auto-generated" });
}
