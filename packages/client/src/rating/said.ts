import type { Id } from "@warmline/protocol";
import type { OutboxCommand, OutboxItem, SupportState } from "../state.ts";

/** What a customer says of one rating. */
export type Answer = Extract<OutboxCommand, { ratingId: Id }>;

/** Whether a command answers one rating. */
export function isAbout(command: OutboxCommand, ratingId: Id): command is Answer {
  return "ratingId" in command && command.ratingId === ratingId;
}

/** The last answer to a rating that is on its way, or was refused, of these kinds. */
export function lastSaid(
  { outbox }: Pick<SupportState, "outbox">,
  ratingId: Id,
  ...types: Answer["type"][]
): (OutboxItem & { command: Answer }) | undefined {
  return outbox.findLast(
    (item): item is OutboxItem & { command: Answer } =>
      isAbout(item.command, ratingId) && types.includes(item.command.type),
  );
}
