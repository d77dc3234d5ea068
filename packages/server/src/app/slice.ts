import type { Id, Name } from "@warmline/protocol";
import { refuse, type Command, type Slice } from "../service/command.ts";
import {
  findContact,
  findMessage,
  findOpenChat,
  findPromise,
  findRating,
  unsettledPromises,
  type FoundConversation,
} from "../storage/conversations.ts";
import { toVisitor } from "../storage/rows.ts";
import type { Db } from "../storage/storage.ts";
import type { VisitorRow } from "../storage/tables.ts";
import { Refused } from "./refused.ts";

/** Reads what the decision about a command rests on, and no more. @throws Refused if its id is taken */
export async function readSlice(
  db: Db,
  row: VisitorRow,
  siteId: Name,
  found: FoundConversation | undefined,
  command: Command,
): Promise<Slice> {
  const isTheirs = found?.siteId === siteId && found.conversation.visitorId === row.id;
  // Opening with somebody else’s id must meet the conflict; everything else must not see it.
  const conversation = found && (isTheirs || command.type === "open") ? found.conversation : null;
  await refuseTakenId(db, row.id, command);
  const begins =
    (command.type === "open" && command.open.kind === "chat") ||
    (command.type === "post-message" && conversation?.kind === "chat" && conversation.state === "ended");
  const isEnd = command.type === "end";
  return {
    visitor: toVisitor(row),
    seq: row.seq,
    conversation,
    openChat: begins ? ((await findOpenChat(db, row.id)) ?? null) : null,
    contact: isEnd && conversation?.contactId ? ((await findContact(db, conversation.contactId)) ?? null) : null,
    rating: command.type === "choose-face" ? ((await findRating(db, command.contactId)) ?? null) : null,
    promises: conversation && SETTLING.has(command.type) ? await unsettledPromises(db, conversation.id) : [],
  };
}

const SETTLING: ReadonlySet<Command["type"]> = new Set(["post-message", "make-promise", "lapse-promise", "end"]);

/** Messages that the server made have ids that no operation knows of. */
async function refuseTakenId(db: Db, visitorId: Id, command: Command): Promise<void> {
  const { type } = command;
  if (type !== "post-message" && type !== "make-promise") return;
  const id = type === "post-message" ? command.messageId : command.promiseId;
  const taken = await findMessage(db, visitorId, id);
  if (taken || (type === "make-promise" && (await findPromise(db, id))))
    throw new Refused(refuse("id-reused", "There is a message or a promise with this id already."));
}
