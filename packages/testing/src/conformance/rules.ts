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
    id: "W1",
    sentence:
      "Every durable write is a `PUT` on a client-made id. The same id with the same body gets the first answer again (200 instead of 201) and changes nothing, however often and however late.",
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
      "If the feed cannot go on from the cursor, the answer is one `resync` frame with its reason: the client opens a new session.",
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
    id: "C1",
    sentence:
      "A conversation is `waiting`, `active` or `ended`. A visitor's message in an ended one reopens it, unless another chat is open (C8).",
  },
  {
    id: "C2",
    sentence:
      "Of those waiting the one that came first is first; of two that came in the same millisecond, the one with the older id. The server tells every visitor the own place whenever it changes, and again before what it told stops being valid.",
  },
  {
    id: "C3",
    sentence:
      "One agent holds an active conversation; another one's claim is `taken`. Only the holder answers, promises and ends.",
  },
  { id: "C4", sentence: "Ending a contact asks the customer to rate it, unless the talk was ended for abuse." },
  {
    id: "C5",
    sentence: "A rating is one write. The last choice holds, `null` takes it back, every choice stays in the feed.",
  },
  {
    id: "C6",
    sentence:
      "An answer settles an open promise: `kept` if it comes in time, else `lapsed`. A promise whose time comes without an answer becomes `lapsed` by itself. A new promise or the end releases the one before.",
  },
  {
    id: "C7",
    sentence:
      "A ticket is acknowledged with a reference, who answers and by when; one letter says the same. Nothing the sender wrote is in that letter. An agent's answer to a ticket also goes to the customer as a letter.",
  },
  {
    id: "C8",
    sentence:
      "Opening a chat while one is open joins it: its id stands for the open chat from then on, and whatever is sent under it is stored there. So does a word in a chat that has ended, and at signing in a chat that still waits joins the customer's open one. A chat that an agent holds stays a chat of its own.",
  },
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
      "The desk's stream begins with the inbox, then gives every event of the site with the number of the visitor's event before it (`prev`). A mismatch is filled from `GET /v1/desk/visitors/{id}/feed?after=`.",
  },
  { id: "D2", sentence: "Every 30 seconds a digest from storage tells the last number of every open visitor." },
  {
    id: "R1",
    sentence:
      "Every refusal is `application/problem+json` with a `code` from the closed list in `errors.ts`. Nobody matches on texts.",
  },
  {
    id: "R2",
    sentence:
      "Refusals that may pass (`retryable`) carry `Retry-After`. A visitor may write 300 times a minute, leave 10 tickets an hour and hold 20 streams; one address gets 5 acknowledgements an hour.",
  },
] as const;

/** A rule’s number, such as `W1`. */
export type RuleId = (typeof RULES)[number]["id"];

/** Whether a text is a rule’s number. */
export function isRuleId(text: string): text is RuleId {
  return RULES.some(({ id }) => id === text);
}
