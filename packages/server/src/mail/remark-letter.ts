import type { Face, Scale } from "@warmline/protocol";
import type { Letter } from "../app/contract.ts";
import { writeLetter, type LetterFacts } from "./letter.ts";
import { voiceOf } from "../voice.ts";

export interface RemarkFacts extends LetterFacts {
  team: string;
  /** What it is about, in words. */
  reasons: readonly string[];
  text: string;
  /** Null where the customer took the face back. */
  face: Face | null;
  scale: Scale;
}

/** Brings the people who can do something about it what a customer said beside the face. */
export function remarkLetter(facts: RemarkFacts): Letter {
  const { say } = voiceOf(facts);
  const { team, reasons, text, face, scale } = facts;
  const paragraphs = [
    say("letter.hello"),
    say("letter.remark", { team }),
    ...(face === null ? [] : [say("letter.remark-face", { word: say("rating.face", { face, scale: sizeOf(scale) }) })]),
    ...(reasons.length === 0 ? [] : [say("letter.remark-about", { reasons: reasons.join(", ") })]),
    ...(text.trim() === "" ? [] : [text]),
    say("letter.remark-else"),
  ];
  return writeLetter(facts, {
    subject: say("letter.remark-subject", { team }),
    paragraphs,
    automatic: "auto-generated",
  });
}

function sizeOf(scale: Scale): "five" | "three" {
  return scale === "faces-5" ? "five" : "three";
}
