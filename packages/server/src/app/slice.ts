import type { AgentPromise, Conversation, Id, Message, Name, Offer } from "@warmline/protocol";
import { refuse, type Actor, type Command, type LooseFile, type Refusal, type Slice } from "../service/command.ts";
import type { FoundConversation } from "../storage/conversations.ts";
import { toFilePart } from "../storage/files.ts";
import { toVisitor } from "../storage/rows.ts";
import type { FileRow, VisitorRow } from "../storage/tables.ts";
import { fileIdsOf, formOf } from "./commit/needs.ts";
import type { State } from "./commit/state.ts";

/** What the decision about a command rests on, and no more; or the refusal of an id that is taken. */
export function takeSlice(
  state: State,
  row: VisitorRow,
  found: FoundConversation | undefined,
  command: Command,
  actor: Actor,
): Slice | Refusal {
  const isTheirs = found?.siteId === row.site && found.conversation.visitorId === row.id;
  // Opening with somebody else’s id must meet the conflict; everything else must not see it.
  const conversation = found && (isTheirs || command.type === "open") ? found.conversation : null;
  if (isIdTaken(state, row.id, command))
    return refuse("id-reused", "There is a message, a note or a promise with this id already.");
  const files = findFiles(state, row, fileIdsOf(command), actor);
  if (!files) return refuse("not-found", "files: there is no such file of yours that is not in a message already");
  const begins =
    (command.type === "open" && command.open.kind === "chat") ||
    (command.type === "convert" && command.to.kind === "chat") ||
    (SAYING.has(command.type) && conversation?.kind === "chat" && conversation.state === "ended");
  const openChats = begins ? state.openChats(row.id) : [];
  const openChat = presentOf(openChats);
  const isEnd = command.type === "end";
  return {
    visitor: toVisitor(row),
    seq: row.seq,
    conversation,
    openChat,
    openChats: openChats.length,
    samePlaceTold: openChat !== null && state.isSamePlaceTold(openChat),
    message: CHANGING.has(command.type) ? findMessage(state, row.id, conversation?.id, command) : null,
    files,
    contact: findContact(state, conversation, command),
    rating: "ratingId" in command ? state.rating(command.ratingId) : null,
    isAskedAgain: command.type === "ask-follow-up" && state.isAskedAgain(command.contactId),
    offer: "offerId" in command ? findOffer(state, conversation?.id, command.offerId) : null,
    tickets: formOf(command) ? state.ticketsOf(row.id) : [],
    lastPopUp: isEnd || command.type === "ask-follow-up" ? state.lastPopUp(row.id) : null,
    agentName: (id: Name) => state.agent(row.site, id)?.name ?? null,
    isProgram: (id: Name) => state.agent(row.site, id)?.bot === 1,
    talk: conversation && TELLING.has(command.type) ? state.talk(conversation.id).toSorted(bySeq) : [],
    lastComplaint: (year: number) => state.lastComplaint(row.site, year),
    promises: conversation && SETTLING.has(command.type) ? state.unsettled(conversation.id) : [],
    promise: "promiseId" in command ? findPromise(state, conversation?.id, command.promiseId) : null,
    ...aboutIncident(state, row, command),
  };
}

const bySeq = (a: Message, b: Message) => a.seq - b.seq;

/** The chat that goes on: the one an agent holds, else the one that waits longest. */
function presentOf(openChats: readonly Conversation[]): Conversation | null {
  const open = openChats.toSorted((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0));
  return open.find(({ state }) => state === "active") ?? open[0] ?? null;
}

const SETTLING: ReadonlySet<Command["type"]> = new Set([
  "post-message",
  "make-promise",
  "lapse-promise",
  "apologise",
  "make-offer",
  "set-status",
  "claim",
  "end",
  "assign",
  "hand-over",
  "ask-person",
  "give-up",
]);

/** By a program: what was tried goes with it. */
const HANDING_OVER: ReadonlySet<Command["type"]> = new Set(["ask-person", "give-up"]);

/** And what was said a moment ago, where a program is taken at its word. */
const TELLING: ReadonlySet<Command["type"]> = new Set(["claim", "convert", "end", ...HANDING_OVER]);

const ENDING: ReadonlySet<Command["type"]> = new Set([
  "claim",
  "convert",
  "end",
  "assign",
  "hand-over",
  ...HANDING_OVER,
]);

/** What is a word of the customer. */
const SAYING: ReadonlySet<Command["type"]> = new Set(["post-message", "answer-part"]);

const CHANGING: ReadonlySet<Command["type"]> = new Set([
  "edit-message",
  "remove-message",
  "react",
  "tick-step",
  "answer-part",
]);

function findMessage(state: State, visitorId: Id, conversationId: Id | undefined, command: Command): Message | null {
  const message = "messageId" in command ? state.message(visitorId, command.messageId) : null;
  return message?.conversationId === conversationId ? message : null;
}

/** The contact that ends, or that is asked about again, or the last one of a conversation that begins again. */
function findContact(state: State, conversation: Slice["conversation"], command: Command): Slice["contact"] {
  if (!conversation) return null;
  if (command.type === "ask-follow-up") {
    const contact = state.contact(command.contactId);
    return contact?.conversationId === conversation.id ? contact : null;
  }
  const isNamed = ENDING.has(command.type) || conversation.state === "ended";
  return isNamed && conversation.contactId !== null ? state.contact(conversation.contactId) : null;
}

function findPromise(state: State, conversationId: Id | undefined, id: Id): AgentPromise | null {
  const promise = state.promise(id);
  return promise?.conversationId === conversationId ? promise : null;
}

function aboutIncident(state: State, { id, site }: VisitorRow, command: Command): Pick<Slice, "incident" | "follow"> {
  if (!("incidentId" in command)) return { incident: null, follow: null };
  const incident = state.incident(site, command.incidentId);
  return {
    incident: incident && { resolvedAt: incident.resolved_at },
    follow: state.follow(id, command.incidentId),
  };
}

function findOffer(state: State, conversationId: Id | undefined, id: Id): Offer | null {
  const offer = state.offer(id);
  return offer?.conversationId === conversationId ? offer : null;
}

/** The files that somebody may send with a message, or null if one of them is not theirs to send. */
function findFiles(state: State, row: VisitorRow, ids: readonly Id[], actor: Actor): LooseFile[] | null {
  const files: LooseFile[] = [];
  for (const id of new Set(ids)) {
    const file = state.file(id);
    if (!file || file.site !== row.site || file.message_id !== null || !isOf(file, row, actor)) return null;
    files.push({ part: toFilePart(file), complete: file.completed_at !== null });
  }
  return files;
}

function isOf(file: FileRow, { id }: VisitorRow, actor: Actor): boolean {
  if (actor.kind === "agent") return file.agent_id === actor.agentId;
  return actor.kind === "visitor" && file.agent_id === null && file.visitor_id === id;
}

/** Messages that the server made have ids that no operation knows of. */
function isIdTaken(state: State, visitorId: Id, command: Command): boolean {
  if (command.type === "post-message") return state.message(visitorId, command.messageId) !== null;
  if (command.type === "answer-part") return state.message(visitorId, command.answerId) !== null;
  if (command.type === "write-note") return state.hasNote(command.noteId);
  if (command.type === "hand-over") return state.hasNote(command.handOverId);
  if (command.type === "end")
    return command.words !== undefined && state.message(visitorId, command.words.messageId) !== null;
  if (command.type === "extend-promise") return state.message(visitorId, command.extensionId) !== null;
  if (command.type === "apologise") return state.message(visitorId, command.apologyId) !== null;
  if (command.type === "set-status") return state.message(visitorId, command.statusId) !== null;
  if (command.type === "make-offer")
    return state.message(visitorId, command.offerId) !== null || state.offer(command.offerId) !== null;
  if (command.type !== "make-promise") return false;
  return state.message(visitorId, command.promiseId) !== null || state.promise(command.promiseId) !== null;
}
