/** Somebody who draws a chat. */
export interface Contestant {
  id: "flat" | "bare" | "virtua" | "warmline" | "chatscope";
  name: string;
  /** What a page would load of it, beside React. */
  view: string;
  /** Whether it draws the same row as ours. */
  sameRow: boolean;
}

export const CONTESTANTS: readonly Contestant[] = [
  { id: "flat", name: "flat DOM list", view: "flat.ts", sameRow: true },
  { id: "bare", name: "bare React list", view: "BareChat.tsx", sameRow: true },
  { id: "virtua", name: "virtua", view: "VirtuaChat.tsx", sameRow: true },
  { id: "warmline", name: "Warmline", view: "WarmlineChat.tsx", sameRow: true },
  { id: "chatscope", name: "chatscope", view: "ChatscopeChat.tsx", sameRow: false },
];

export type ContestantId = Contestant["id"];
