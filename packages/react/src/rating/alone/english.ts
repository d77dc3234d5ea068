import type { Face } from "@warmline/client";
import type { RatingVoice } from "../RatingContext.ts";

type Values = Readonly<Record<"face" | "scale" | "word" | "place" | "count", string>>;

const WORDS: Readonly<Record<string, string>> = {
  question: "How did we do?",
  hint: "One click is enough.",
  saving: "Saving…",
  failed: "We couldn’t save that. Please try again.",
  "taken-back": "Taken back. Choose another or leave it.",
  undo: "Undo",
};

const FACES: Readonly<Partial<Record<Face, string>>> = { miserable: "Awful", sad: "Bad", neutral: "Okay" };

/**
 * The English words of a rating that stands alone, so that it weighs no catalogue. They are the catalogue’s own, which a test
 * compares; any other language comes as a voice.
 */
export const english: RatingVoice = {
  locale: "en",
  say(key, ...values) {
    const { face, scale, word, place, count } = (values[0] ?? {}) as Values;
    switch (key) {
      case "rating.face":
        return FACES[face as Face] ?? (face === "happy" && scale === "five" ? "Good" : "Great");
      case "rating.place":
        return `${word}, ${place} of ${count}`;
      case "rating.chosen":
        return `Chosen: ${word}.`;
      case "rating.saved":
        return `Saved: ${word}. Thank you${face === "sad" || face === "miserable" ? " for telling us." : "!"}`;
      default:
        return WORDS[key.slice("rating.".length)] ?? "";
    }
  },
};
