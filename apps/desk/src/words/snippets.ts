import { plural } from "./plural.ts";

/** Short texts to begin with. */
export const snippetWords = {
  open: "Snippets",
  title: "Snippets",
  search: "Find a snippet",
  hint: "Enter puts the first one into your message · Escape leaves",
  found: (count: number): string => plural(count, "snippet", "snippets"),
  none: "No snippet is like that.",
  without: "The customer’s name is not known: sentences with it are left out.",
  unsure: (name: string): string => `It is not certain how one calls ${name}: sentences with it are left out.`,
  inEnglish: (text: string): string => `In English: ${text}`,
} as const;
