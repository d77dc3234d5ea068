import { plural } from "./plural.ts";

/** How a conversation goes from one to the next. */
export const handOverWords = {
  button: "Hand over",
  begun: "Hand over · begun",
  title: "Hand over",
  explain: "The next one reads all of it: the customer need not repeat anything.",
  who: "Who goes on?",
  anybody: "Whoever is free next",
  anybodyHint: "They wait in line from now on.",
  here: "at the desk",
  away: "Away: the customer waits until they are back.",
  note: "What should the next one know?",
  notePlaceholder: "What they want, what you tried, what comes next.",
  noteHint: "Only colleagues see this.",
  preview: "What the next one sees",
  save: (name: string): string => `Hand over to ${name}`,
  saveAnybody: "Hand over to whoever is free",
  cancel: "Keep it",
  pending: "Handing over…",
  handing: (name: string | null): string => `Handing over to ${name ?? "whoever is free next"}…`,
  failed: "It could not be handed over. Please try once more.",
  by: (name: string): string => `Handed over by ${name}`,
  byNote: (name: string, note: string): string => `Handed over by ${name}: ${note}`,
  asked: (name: string): string => `${name} handed over, as the customer asked for a person`,
  cannot: (name: string): string => `${name} could not help and handed over`,
  noRepeat: (facts: number): string =>
    facts === 0 ? "Read on from here." : `${plural(facts, "fact was", "facts were")} told already: see the details.`,
} as const;

/** Chats that a program holds. */
export const programWords = {
  section: "With a program",
  take: "Take over",
  holds: (name: string): string => `${name} is a program and answers here. Take over whenever you like.`,
  writing: (name: string): string => `${name} is writing`,
} as const;

/** What nobody answered. */
export const unansweredWords = {
  mark: "Not answered",
  count: (count: number | null): string => (count === null ? "not answered" : `${count} not answered`),
} as const;
