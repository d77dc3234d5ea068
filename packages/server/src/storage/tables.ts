import type { Generated } from "kysely";

/** The columns as both databases store them. Times are milliseconds, booleans 0 or 1, nested things JSON texts. */
export interface Tables {
  meta: { key: string; value: string };
  migration: { id: number; name: string; applied_at: number };
  visitor: VisitorRow;
  conversation: ConversationRow;
  /** Ids under which a conversation is also known: chats that became part of it. */
  conversation_alias: { id: string; conversation_id: string };
  contact: ContactRow;
  message: MessageRow;
  note: NoteRow;
  file: FileRow;
  promise: PromiseRow;
  rating: RatingRow;
  offer: OfferRow;
  /** Offers that were claimed: there can be one row for each. */
  offer_grant: { offer_id: string; site: string; code: string; at: number };
  complaint: ComplaintRow;
  wait: WaitRow;
  /** What a site has learned of its waits. */
  wait_model: { site: string; state: string; at: number };
  incident: IncidentRow;
  /** When the status page of a site was last read. */
  status_page: { site: string; url: string; read_at: number };
  incident_follow: IncidentFollowRow;
  operation: { visitor_id: string; id: string; hash: string; at: number };
  event: EventRow;
  outbox: OutboxRow;
  agent: AgentRow;
  /** `data` is the picture in base64, the one form both databases hold alike. */
  agent_photo: { site: string; agent_id: string; digest: string; type: string; data: string };
  /** What is needed to serve an agent’s greeting video; `data` as in a photo, captions as WebVTT by language. */
  agent_greeting: GreetingRow;
  sign_in_link: { secret_hash: string; site: string; agent_id: string; expires_at: number; used_at: number | null };
  desk_session: { secret_hash: string; site: string; agent_id: string; created_at: number; expires_at: number };
}

export interface VisitorRow {
  id: string;
  site: string;
  external_id: string | null;
  name: string | null;
  patronymic: string | null;
  name_answered_at: number | null;
  email: string | null;
  locale: string;
  time_zone: string | null;
  created_at: number;
  seq: number;
  /** The last event that retention took out of the feed; 0 while none is missing. */
  feed_after: number;
  moved_to: string | null;
  /** When all of it was erased at the customer’s wish: what is left is nobody’s. */
  erased_at: number | null;
}

export interface GreetingRow {
  site: string;
  agent_id: string;
  digest: string;
  type: string;
  data: string;
  poster_type: string | null;
  poster: string | null;
  captions: string;
}

export interface ConversationRow {
  id: string;
  site: string;
  visitor_id: string;
  kind: string;
  state: string;
  waiting_since: number | null;
  agent_id: string | null;
  contact_id: string | null;
  end_reason: string | null;
  created_at: number;
  ended_at: number | null;
  visitor_delivered: number;
  visitor_read: number;
  agent_delivered: number;
  agent_read: number;
  category: string | null;
  /** 1 in the emergency lane. */
  urgent: number;
  left_line_at: number | null;
  turn_email: string | null;
  call_back: string | null;
  ticket: string | null;
  reference: string | null;
  given: string;
}

export interface ContactRow {
  id: string;
  conversation_id: string;
  visitor_id: string;
  agent_id: string;
  picked_up_at: number;
  ended_at: number | null;
  end_reason: string | null;
}

export interface MessageRow {
  id: string;
  conversation_id: string;
  visitor_id: string;
  seq: number;
  author_kind: string;
  author_agent: string | null;
  at: number;
  parts: string;
  edited_at: number | null;
  removed_at: number | null;
  reactions: string;
  /** What one may look for in it, in lower case. */
  words: string;
}

export interface NoteRow {
  id: string;
  conversation_id: string;
  visitor_id: string;
  seq: number;
  agent_id: string;
  at: number;
  text: string;
  tree: string;
}

/** Bytes that somebody uploads or has uploaded; where they are kept is the affair of `uploads`. */
export interface FileRow {
  id: string;
  site: string;
  /** Whose record it belongs to; null while an agent’s file is in no message. */
  visitor_id: string | null;
  /** The agent who uploaded it; null for a customer’s. */
  agent_id: string | null;
  name: string;
  media_type: string;
  /** What its sender took it for. */
  declared_type: string;
  size: number;
  /** Of a picture that can be shown, as it is drawn. */
  width: number | null;
  height: number | null;
  created_at: number;
  /** When its last byte arrived and it was looked at; null before. */
  completed_at: number | null;
  /** The message it is in, or null. */
  message_id: string | null;
}

export interface PromiseRow {
  id: string;
  conversation_id: string;
  visitor_id: string;
  agent_id: string;
  made_at: number;
  due_at: number;
  state: string;
  settled_at: number | null;
  extended_at: number | null;
  reason: string | null;
}

export interface RatingRow {
  id: string;
  contact_id: string;
  conversation_id: string;
  visitor_id: string;
  agent_id: string;
  occasion: string;
  scale: string;
  face: string | null;
  choices: string;
  remark: string | null;
  asked_at: number;
  changed_at: number | null;
  dismissed_at: number | null;
  /** 1 if it may be asked outside the window. */
  pop_up: number;
}

export interface OfferRow {
  id: string;
  conversation_id: string;
  visitor_id: string;
  agent_id: string;
  offer: string;
  severity: string;
  label: string;
  note: string | null;
  made_at: number;
  expires_at: number;
  state: string;
  settled_at: number | null;
  code: string | null;
}

/** One line of a site’s register of complaints. */
export interface ComplaintRow {
  site: string;
  year: number;
  number: number;
  conversation_id: string;
  registered_at: number;
  fingerprint: string;
}

export interface EventRow {
  visitor_id: string;
  seq: number;
  site: string;
  at: number;
  audience: string;
  operation_id: string | null;
  body: string;
}

export interface OutboxRow {
  id: string;
  kind: string;
  body: string;
  due_at: number;
  attempts: Generated<number>;
  claimed_until: Generated<number>;
  parked_at: number | null;
  last_error: string | null;
}

export interface AgentRow {
  site: string;
  id: string;
  name: string;
  signature: string;
  languages: string;
  photo: string | null;
  bot: number;
  created_at: number;
  /** 0 while the agent takes no new chats. */
  taking: number;
}

/** How one wait in line went, and what was told of it. */
export interface WaitRow {
  conversation_id: string;
  /** Since when; with the conversation it names one wait, as a chat may wait again. */
  since: number;
  site: string;
  visitor_id: string;
  /** What is shown to the customer now, as the display rules keep it. */
  shown: string | null;
  /** The moment by which it should be over, as it was told first. */
  told_until: number | null;
  /** What was expected on joining: five quantiles of the wait in seconds, or null. */
  expected: string | null;
  ended_at: number | null;
  /** How it ended: `taken`, `abandoned`, or `joined` where the chat became part of another one; null while it goes on. */
  outcome: string | null;
  /** Until when the turn of a customer who is away is kept, or was; null where none was since they were last here. */
  turn_until: number | null;
  /** When the customer was last heard, now and then; null where only one process serves the store. */
  heard_at: number | null;
}

export interface IncidentRow {
  site: string;
  id: string;
  source: string;
  /** The incident as it travels. */
  body: string;
  updated_at: number;
  resolved_at: number | null;
}

export interface IncidentFollowRow {
  site: string;
  incident_id: string;
  visitor_id: string;
  at: number;
  /** Where the letter goes; null where it goes to the customer’s own address, if that is known. */
  email: string | null;
  /** When the follower was told that it is over. */
  told_at: number | null;
}
