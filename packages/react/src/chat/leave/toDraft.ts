import { type Category, type Conversation, LIMITS, type Message, plainText, type TicketDraft } from "@warmline/client";

/** What a form begins with that a chat becomes a ticket by: the customer’s own words, the first of them as the gist. */
export function toDraft(
  { category }: Conversation,
  messages: readonly Message[],
  categories: readonly Category[],
): TicketDraft {
  const said = messages
    .filter(({ author, removedAt }) => author.kind === "visitor" && removedAt === null)
    .map(({ parts }) =>
      parts
        .flatMap((part) => (part.type === "text" ? [plainText(part.tree)] : []))
        .join("\n")
        .trim(),
    )
    .filter((words) => words !== "");
  const [first = "", ...rest] = said;
  const gist = cut(first, LIMITS.gist);
  const details = [gist === first ? "" : first, ...rest].filter((words) => words !== "").join("\n\n");
  return {
    gist,
    details: cut(details, LIMITS.details),
    ...(category !== null && categories.some(({ id }) => id === category) ? { category } : {}),
  };
}

/** As many whole sentences as there is room for, else as many words. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  const end = Math.max(...[". ", "! ", "? ", "… ", "\n"].map((mark) => room.lastIndexOf(mark)));
  return end > 0 ? room.slice(0, end + 1).trim() : room.slice(0, Math.max(room.lastIndexOf(" "), most / 2)).trim();
}
