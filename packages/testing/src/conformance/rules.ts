import { AMENDS_RULES } from "./amends-rules.ts";
import { FILE_RULES } from "./file-rules.ts";
import { OWN_DATA_RULES } from "./own-data-rules.ts";
import { PARTS_RULES } from "./parts-rules.ts";
import { PEOPLE_RULES, PROGRAM_RULES } from "./people-rules.ts";
import { TALK_RULES } from "./talk-rules.ts";
import { TICKET_RULES } from "./ticket-rules.ts";
import { WAITING_RULES } from "./waiting-rules.ts";

/** Every rule of the wire in the words of the protocol’s `SPEC.md`. */
export const RULES = [
  {
    id: "S1",
    sentence: "`POST /v1/session` answers token, restore token, snapshot and cursor for all widgets in one request.",
  },
  { id: "S2", sentence: "An anonymous session leaves no trace in the store until the visitor's first write." },
  {
    id: "S3",
    sentence:
      "The restore token opens the same visitor's next session. A void one opens a new anonymous session; it is no error.",
  },
  {
    id: "S4",
    sentence:
      "An identity token opens the customer's session. It must be signed with a key of the site by that key's own algorithm, name the site as audience, have a subject, and expire within 24 hours. Anything else is `identity-refused`; `alg: none` and unsigned ids never work.",
  },
  {
    id: "S5",
    sentence:
      "If the restore token belongs to an anonymous visitor, its conversations come along to the customer, in one transaction. Somebody else's identified record is never touched. The anonymous visitor's streams get `resync(identity-changed)`, its tokens `session-ended`, also where the record itself became the customer's.",
  },
  { id: "S6", sentence: "The cursor is of the same moment as the snapshot." },
  {
    id: "S7",
    sentence:
      "`GET /v1/sites/{id}/greetings` tells pages of the site what they may say first, on which of them and when. It needs no session, leaves no trace, and may be kept for five minutes.",
  },
  {
    id: "W1",
    sentence:
      "Every durable write is a `PUT` on a client-made id. The same id with the same body gets the first answer again (200 instead of 201) and changes nothing, however often and however late. Once retention has taken its events out of the feed, the answer names none of them: what they said is in the snapshot.",
  },
  { id: "W2", sentence: "The same id with another body is `id-reused` and changes nothing." },
  { id: "W3", sentence: "A 201 is sent after the write is committed and synced to disk." },
  {
    id: "W4",
    sentence: "The answer is a receipt: the events the write caused, in order, the same that travel on the stream.",
  },
  { id: "W5", sentence: "A refusal stores nothing." },
  { id: "W6", sentence: "Marks only grow and never pass what there is; they need no id." },
  { id: "W7", sentence: "Unknown fields are refused." },
  { id: "W8", sentence: "Message text is at most 4 000 UTF-16 code units, a JSON body 64 KiB." },
  {
    id: "F1",
    sentence:
      "A visitor's events are numbered 1, 2, 3 … in the order of their commits. State and event are written together.",
  },
  {
    id: "F2",
    sentence: "`GET /v1/stream?cursor=epoch:seq` gives every event after the cursor, in order, then those that follow.",
  },
  {
    id: "F3",
    sentence:
      "If the feed cannot go on from the cursor, the answer is one `resync` frame with its reason (`too-old`, `epoch`, `identity-changed`): the client opens a new session, whose snapshot replaces all that it knew, statuses as well as messages. What is not yet sent, the draft and the reader's place stay.",
  },
  {
    id: "F4",
    sentence:
      "The first frame is `hello`, within two seconds. A `heartbeat` frame follows every 15 seconds. A client takes a stream without a frame for 40 seconds as dead.",
  },
  {
    id: "F5",
    sentence:
      "Events for the desk alone leave holes in what a visitor sees: a visitor's client never infers a loss from a hole.",
  },
  { id: "F6", sentence: "A server that goes tells each stream `bye` with the time to come back after." },
  {
    id: "F7",
    sentence: "Clients ignore fields, parts, events and frames they do not know, and move their cursor past them.",
  },
  {
    id: "F8",
    sentence: "Moments (typing, wait, site) have no number, are never replayed, and say until when they hold.",
  },
  {
    id: "F9",
    sentence:
      "`GET /v1/stream?cursor=…&wait=seconds` (0 to 25) is the same as a poll: `hello`, what there is after the cursor, the present moments, and the end of the body. With nothing new it waits that long for news before it ends. It carries a browser whose proxy holds streams back.",
  },
  {
    id: "F10",
    sentence: "The `epoch` of the cursors changes when the store was made anew, or put back to an earlier time.",
  },
  {
    id: "O1",
    sentence:
      "What is to be stored at the server is first kept by the browser; only then does its request leave. A page that is gone in between goes on when it comes back, with the same ids.",
  },
  {
    id: "O2",
    sentence:
      "In each conversation things leave one after another, in the order in which they were made. Nothing overtakes: while the first cannot go, those behind it wait.",
  },
  {
    id: "O3",
    sentence:
      "A passing trouble is waited for. A final refusal sets that one thing aside, visible with its reason, and lets the rest go. Which of the two it is, status and code say, never a text.",
  },
  {
    id: "O4",
    sentence:
      "A thing whose answer was lost is in doubt: the server may have it. It can only be sent again, neither changed nor taken back.",
  },
  {
    id: "O5",
    sentence:
      "A thing, its repetition, its receipt and its echo are one thing with one id, in whatever order they come. Its states only go on: `queued`, `sending`, `sent`, `delivered`, `read`, or `failed` with a reason and whether trying again can help. Between two tries, and only there, it is `queued` again.",
  },
  {
    id: "O6",
    sentence:
      "What has no place in the feed yet is shown in the order in which it was made, after all that has; then by its place.",
  },
  {
    id: "O7",
    sentence:
      "A browser that does not keep things (blocked, full, private) makes the client go on in memory. It says so, and loses nothing while the page lives.",
  },
  {
    id: "O8",
    sentence:
      "A draft, be it of a message, a ticket’s form or a remark, outlives the page, until it is stored or its customer signs out. What was typed by somebody not signed in goes with whoever signs in next; what a customer typed never goes to another one.",
  },
  { id: "O9", sentence: "What was made for one customer is never sent as another's." },
  {
    id: "O10",
    sentence:
      "A message or ticket with files is made when the last of them has arrived whole. Until then it is shown behind everything else, holds nothing up, and can be taken back; a file that is refused for good says why, and the message can go without it.",
  },
  {
    id: "L1",
    sentence:
      "A lost line is tried again after a time drawn between nothing and a bound that doubles up to 30 seconds, added to what the server asked for. Clients that lost it together do not come back together.",
  },
  {
    id: "L2",
    sentence: "A stream that does not say `hello` in time, or is silent for longer than F4 allows, is made anew.",
  },
  {
    id: "L3",
    sentence:
      "When the network comes back, or a page is looked at again, thawed, or taken out of the browser's cache, the line is looked after at once. A page that is frozen or put into that cache lets go of stream and leadership before.",
  },
  {
    id: "L4",
    sentence:
      "What is not an event stream, or not JSON of the expected shape, did not come from the server, whatever its status: a network that wants a sign-in answers everything with a page of its own.",
  },
  {
    id: "L5",
    sentence:
      "Where streams open but bring no first frame, the client polls (F9), and tries a stream again now and then.",
  },
  { id: "L6", sentence: "After an absence the token is renewed first; then what waits is sent, in order." },
  {
    id: "L7",
    sentence:
      "The pages of one browser share one stream: one of them, a visible one by preference, holds it and sends for all. When it goes, another does so within two seconds. Without the means to agree each page stands alone.",
  },
  {
    id: "L8",
    sentence: "Order and deadlines come from the server: a clock that is wrong here, or jumps, changes neither.",
  },
  {
    id: "K1",
    sentence:
      "Several writes may share one commit. An acknowledgement still means synced, and a write that cannot be stored fails alone.",
  },
  {
    id: "K2",
    sentence:
      "Work that follows from a write (letters, promises that lapse) is written with it, and done at least once, under one stable id. Several workers never do the same at the same time.",
  },
  {
    id: "K3",
    sentence:
      "Work that fails is tried again ever more rarely, at last set aside and reported; other work goes on meanwhile.",
  },
  {
    id: "K4",
    sentence:
      "A reader that does not keep up is told `bye(slow-consumer)` and cut once a bounded amount waits for it. It resumes from its cursor.",
  },
  {
    id: "K5",
    sentence:
      "More than can be handled is refused at once with `unavailable` and `Retry-After`; nothing piles up without bound.",
  },
  {
    id: "K6",
    sentence:
      "A full disk is `storage-full`, a store that is away `unavailable`; the server lives, and what is stored stays whole.",
  },
  { id: "K7", sentence: "One server at a time holds a data folder. A second one refuses to start." },
  {
    id: "K8",
    sentence:
      "Events leave the feed after a time (30 days by default); what they changed stays. A cursor from before is `too-old`. An incident leaves as long after its end, with who followed it and the addresses left for that.",
  },
  ...TALK_RULES,
  ...PARTS_RULES,
  ...PEOPLE_RULES,
  ...PROGRAM_RULES,
  ...WAITING_RULES,
  ...AMENDS_RULES,
  ...TICKET_RULES,
  ...FILE_RULES,
  ...OWN_DATA_RULES,
  { id: "A1", sentence: "The visitor API takes bearer tokens only; there is no cookie and no credentials mode." },
  {
    id: "A2",
    sentence:
      "A page may use a site from the origins of its site file, compared exactly, and from the server's own. Any other origin is `origin-refused`. Preflights may be kept for two hours. A page may read why its handshake was refused, so that the widget can say so; it reads nothing else.",
  },
  {
    id: "A3",
    sentence:
      "Every object is checked at every access: what is not the visitor's own is `not-found`, as if it did not exist.",
  },
  {
    id: "A4",
    sentence:
      "The desk's cookie only mints short bearer tokens, from the desk's own origin. Signing in over plain HTTP is refused from anywhere but the machine itself. Signing out ends the tokens of that sign-in.",
  },
  { id: "A5", sentence: "A sign-in link works once, for 24 hours." },
  {
    id: "D1",
    sentence:
      "The desk's stream begins with the inbox, then gives every event of the site with the number of the visitor's event before it (`prev`). A mismatch is filled from `GET /v1/desk/visitors/{id}/feed?after=`. A place from before what is kept (K8) is `wrong-state`: the desk reads the visitor's whole record instead.",
  },
  { id: "D2", sentence: "Every 30 seconds a digest from storage tells the last number of every open visitor." },
  {
    id: "D3",
    sentence:
      "`GET /v1/desk/numbers?from=&to=` tells how it went between two moments at most 366 days apart: the waits that began then, first words of a person, promises, contacts by the hour (hours without any left out), how many ended and why, and how often the estimate came true. Anything else is `invalid-request`.",
  },
  {
    id: "D4",
    sentence:
      "After the inbox, and whenever it changes, a `line` moment tells the desk who stands in line, in fair order, who of them is away or called, and how many more chats can be taken.",
  },
  {
    id: "R1",
    sentence:
      "Every refusal is `application/problem+json` with a `code` from the closed list in `errors.ts`. Nobody matches on texts.",
  },
  {
    id: "R2",
    sentence:
      "Refusals that may pass (`retryable`) carry `Retry-After`. A visitor may write 300 times a minute, leave 10 tickets an hour and hold 20 streams; one address gets 5 letters an hour that nobody wrote.",
  },
] as const;

/** A rule’s number, such as `W1`. */
export type RuleId = (typeof RULES)[number]["id"];

/** Whether a text is a rule’s number. */
export function isRuleId(text: string): text is RuleId {
  return RULES.some(({ id }) => id === text);
}
