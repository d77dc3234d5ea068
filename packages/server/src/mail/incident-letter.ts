import type { Incident } from "@warmline/protocol";
import type { Letter } from "../app/contract.ts";
import { endingOf, writeLetter, type LetterFacts } from "./letter.ts";
import { voiceOf } from "../voice.ts";

/** Tells a follower that an incident is over, with the last that was said of it. */
export function incidentLetter(facts: LetterFacts & { title: string; body: string; kind: Incident["kind"] }): Letter {
  const { say } = voiceOf(facts);
  const { title, body, kind } = facts;
  const paragraphs = [
    say("letter.hello"),
    say("letter.incident-over", { title, kind }),
    ...(body.trim() === "" ? [] : [body.trim()]),
    say("letter.incident-else"),
    ...endingOf(facts),
  ];
  return writeLetter(facts, {
    subject: say("letter.incident-subject", { title, kind }),
    paragraphs,
    automatic: "auto-generated",
  });
}
