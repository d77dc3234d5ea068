import { type Message, type Part, pickText } from "@warmline/protocol";
import type { DeskRecord } from "../store/state.ts";
import { wordsOf } from "../store/said.ts";
import { words } from "../words.ts";

/** What a list shows of a message: its words, and that it makes amends. */
export function lineText({ parts }: Pick<Message, "parts">, offers: DeskRecord["offers"]): string {
  return parts
    .map((part) => textOf(part, offers))
    .filter((text) => text !== "")
    .join(" ");
}

function textOf(part: Part, offers: DeskRecord["offers"]): string {
  const { kinds, inLine, unknown } = words.amends;
  if (part.type === "apology") return inLine(kinds.apology, wordsOf(part));
  if (part.type !== "offer") return wordsOf(part);
  const offer = offers[part.offerId];
  return offer === undefined ? unknown : inLine(kinds.offer, pickText(offer.label, "en"));
}
