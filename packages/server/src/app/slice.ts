import type { Id } from "@warmline/protocol";
import { refuse, type Command, type Refusal, type Slice } from "../service/command.ts";
import type { FoundConversation } from "../storage/conversations.ts";
import { toVisitor } from "../storage/rows.ts";
import type { VisitorRow } from "../storage/tables.ts";
import type { State } from "./commit/state.ts";

/** What the decision about a command rests on, and no more; or the refusal of an id that is taken. */
export function takeSlice(
  state: State,
  row: VisitorRow,
  found: FoundConversation | undefined,
  command: Command,
): Slice | Refusal {
  const isTheirs = found?.siteId === row.site && found.conversation.visitorId === row.id;
  // Opening with somebody else’s id must meet the conflict; everything else must not see it.
  const conversation = found && (isTheirs || command.type === "open") ? found.conversation : null;
  if (isIdTaken(state, row.id, command))
    return refuse("id-reused", "There is a message or a promise with this id already.");
  const begins =
    (command.type === "open" && command.open.kind === "chat") ||
    (command.type === "post-message" && conversation?.kind === "chat" && conversation.state === "ended");
  const isEnd = command.type === "end";
  return {
    visitor: toVisitor(row),
    seq: row.seq,
    conversation,
    openChat: begins ? state.openChat(row.id) : null,
    contact: isEnd && conversation?.contactId ? state.contact(conversation.contactId) : null,
    rating: command.type === "choose-face" ? state.rating(command.contactId) : null,
    promises: conversation && SETTLING.has(command.type) ? state.unsettled(conversation.id) : [],
  };
}

const SETTLING: ReadonlySet<Command["type"]> = new Set(["post-message", "make-promise", "lapse-promise", "end"]);

/** Messages that the server made have ids that no operation knows of. */
function isIdTaken(state: State, visitorId: Id, command: Command): boolean {
  if (command.type === "post-message") return state.hasMessage(visitorId, command.messageId);
  if (command.type !== "make-promise") return false;
  return state.hasMessage(visitorId, command.promiseId) || state.hasPromise(command.promiseId);
}
