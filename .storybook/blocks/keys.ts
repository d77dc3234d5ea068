/** What a key does, and where. */
export interface KeyUse {
  keys: readonly string[];
  where: string;
  does: string;
}

/** What can be done with the keyboard alone, by widget. */
export const KEYS = {
  Support: [
    { keys: ["Enter", "Space"], where: "on the launcher", does: "Opens the window; the cursor is in its field." },
    { keys: ["Esc"], where: "in the window", does: "Closes it; the focus is on the launcher again." },
    {
      keys: ["Tab"],
      where: "at the window’s end",
      does: "Goes on into the page: the window holds nobody. On a phone, where it covers the page, it goes round.",
    },
  ],
  Chat: [
    { keys: ["Enter"], where: "in the field", does: "Sends. While a word is being composed, it ends the word only." },
    { keys: ["Shift", "Enter"], where: "in the field", does: "Begins a new line." },
    { keys: ["↑", "↓", "Page Up", "Home"], where: "on the messages", does: "Scrolls through what was said." },
    { keys: ["←", "→"], where: "on the topics", does: "Chooses; Space on the chosen one leaves it open." },
    { keys: ["←", "→"], where: "on a piece of code", does: "Scrolls a line that is too long." },
  ],
  Rating: [
    { keys: ["Tab"], where: "among the faces", does: "Goes from one to the next." },
    { keys: ["Enter", "Space"], where: "on a face", does: "Stores it: one press is all." },
    { keys: ["↑", "↓", "←", "→"], where: "on a face", does: "Nothing: nobody rates by looking around." },
    { keys: ["Enter", "Space"], where: "on a reason", does: "Chooses it, or leaves it out again." },
  ],
  Ticket: [
    { keys: ["Enter"], where: "in a field of one line", does: "Sends; if something is missing, goes there." },
    { keys: ["Enter"], where: "in a field of several lines", does: "Begins a new line." },
    { keys: ["↑", "↓"], where: "on the list of categories", does: "Chooses." },
  ],
  "Wait time": [
    { keys: ["Enter", "Space"], where: "on “Don’t want to wait?” or a way", does: "Folds it out and in." },
    { keys: ["Enter"], where: "in a field", does: "Asks; if something is missing, goes there." },
    { keys: ["↑", "↓"], where: "on the times of a call", does: "Chooses." },
  ],
} as const satisfies Record<string, readonly KeyUse[]>;

export type Widget = keyof typeof KEYS;
