import type { Conversation, Visitor } from "@warmline/protocol";
import { addressOf } from "@warmline/voice/address";
import { words } from "../words.ts";
import { customerLocale } from "./names.ts";

type Fact = readonly [name: string, value: string];

/** What the customer is called, and how to speak to them in their language; nothing while they were not asked. */
export function nameFacts(visitor: Visitor | null, conversation: Conversation): readonly Fact[] {
  const texts = words.customer;
  const name = visitor?.name ?? conversation.ticket?.name ?? null;
  if (name === null) return visitor?.nameAnsweredAt == null ? [] : [[texts.name, texts.nameDeclined]];
  const patronymic = visitor?.patronymic ?? null;
  const address = addressOf({ given: name, patronymic }, customerLocale(visitor, conversation));
  return [
    [texts.name, patronymic === null ? name : `${name} ${patronymic}`],
    [texts.address, address ?? texts.noAddress],
  ];
}
