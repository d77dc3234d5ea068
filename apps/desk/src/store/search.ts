import { referenceCode } from "@warmline/protocol";
import { customerName } from "../customer/names.ts";
import type { InboxLine, InboxLists } from "./inbox.ts";
import { said } from "./said.ts";

/** The lines in which every word of a query is found: in names, addresses, references, gists and last words. */
export function searched(lists: InboxLists, query: string): InboxLists {
  const parts = query.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return lists;
  const reference = referenceCode(query);
  const isFound = (line: InboxLine): boolean => {
    const text = textOf(line);
    const own = line.conversation.ticket?.reference;
    if (reference !== null && own !== undefined && referenceCode(own) === reference) return true;
    return parts.every((part) => text.includes(part));
  };
  const { waiting, left, calls, mine, tickets, programs, colleagues, ended } = lists;
  return {
    waiting: waiting.filter(isFound),
    left: left.filter(isFound),
    calls: calls.filter(isFound),
    mine: mine.filter(isFound),
    tickets: tickets.filter(isFound),
    programs: programs.filter(isFound),
    colleagues: colleagues.filter(isFound),
    ended: ended.filter(isFound),
  };
}

function textOf({ conversation, visitor, last }: InboxLine): string {
  const { ticket } = conversation;
  return [
    customerName(visitor, conversation),
    visitor?.email,
    ticket?.reference,
    ticket?.email,
    ticket?.gist,
    last && said(last),
  ]
    .join("\n")
    .normalize("NFC")
    .toLowerCase();
}
