import type { Reaction } from "@warmline/protocol";
import type { Mode } from "../store/drafts.ts";

/** Where an agent writes. */
export const composerWords = {
  label: (name: string): string => `Your message to ${name}`,
  placeholder: "Write as you would to a friend…",
  hint: "Enter sends · Shift+Enter new line · **bold**, *italic*, `code`, - list",
  send: "Send",
  modes: "Who reads it",
  mode: { answer: "Answer", note: "Note for colleagues" } satisfies Record<Mode, string>,
  noteLabel: (name: string): string => `Your note for colleagues about ${name}`,
  notePlaceholder: "What should colleagues know?",
  noteHint: (name: string): string => `Only colleagues see this. ${name} never does.`,
  noteSpoken: "You are writing a note. Only colleagues see it.",
  sendNote: "Keep note",
  writeNote: "Write a note",
  left: (count: number): string => (count >= 0 ? `${count} characters left` : `${-count} characters too many`),
} as const;

/** What can be done with a message. */
export const rowWords = {
  note: "Note for colleagues",
  summary: "Summary for colleagues",
  edited: "Edited",
  removed: "This message was taken back.",
  reactions: "Reactions",
  reacted: (names: readonly string[], reaction: string): string => `${names.join(", ")}: ${reaction}`,
  reactionNames: {
    "👍": "Thumbs up",
    "❤️": "Heart",
    "😊": "Smile",
    "🎉": "Celebration",
    "🙏": "Thank you",
    "😢": "Sad",
  } satisfies Record<Reaction, string>,
  react: "React",
  edit: "Change the words",
  editLabel: "Change your message",
  editHint: (time: string): string => `Possible until ${time} · Enter saves · Escape leaves it as it was`,
  save: "Save",
  leave: "Leave as it was",
  changing: "Changing…",
  notChanged: (why: string): string => `Not changed: ${why}`,
  drop: "Drop the new words",
  remove: "Take back",
  removeNow: "Take back for everybody",
  keep: "Keep it",
  until: (time: string): string => `until ${time}`,
} as const;
