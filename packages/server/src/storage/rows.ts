import {
  plainText,
  type AgentPromise,
  type Author,
  type Contact,
  type Conversation,
  type Message,
  type Note,
  type Offer,
  type Part,
  type Rating,
  type Visitor,
} from "@warmline/protocol";
import type {
  ContactRow,
  ConversationRow,
  MessageRow,
  NoteRow,
  OfferRow,
  PromiseRow,
  RatingRow,
  VisitorRow,
} from "./tables.ts";

export function toVisitor(row: VisitorRow): Visitor {
  const { id, name, patronymic, email, locale, created_at } = row;
  const answered = { patronymic, nameAnsweredAt: row.name_answered_at };
  const erased = row.erased_at === null ? {} : { erasedAt: row.erased_at };
  return {
    id,
    name,
    ...answered,
    email,
    identified: row.external_id !== null,
    locale,
    createdAt: created_at,
    ...erased,
  };
}

export function toConversation(row: ConversationRow): Conversation {
  return {
    id: row.id,
    visitorId: row.visitor_id,
    kind: row.kind as Conversation["kind"],
    state: row.state as Conversation["state"],
    waitingSince: row.waiting_since,
    agentId: row.agent_id,
    contactId: row.contact_id,
    endReason: row.end_reason as Conversation["endReason"],
    createdAt: row.created_at,
    endedAt: row.ended_at,
    marks: {
      visitor: { delivered: row.visitor_delivered, read: row.visitor_read },
      agent: { delivered: row.agent_delivered, read: row.agent_read },
    },
    category: row.category,
    urgent: row.urgent === 1,
    leftLineAt: row.left_line_at,
    turnEmail: row.turn_email,
    callBack: row.call_back === null ? null : (JSON.parse(row.call_back) as Conversation["callBack"]),
    ticket: row.ticket === null ? null : (JSON.parse(row.ticket) as Conversation["ticket"]),
    given: JSON.parse(row.given) as Conversation["given"],
  };
}

export function fromConversation(site: string, c: Conversation): ConversationRow {
  return {
    id: c.id,
    site,
    visitor_id: c.visitorId,
    kind: c.kind,
    state: c.state,
    waiting_since: c.waitingSince,
    agent_id: c.agentId,
    contact_id: c.contactId,
    end_reason: c.endReason,
    created_at: c.createdAt,
    ended_at: c.endedAt,
    visitor_delivered: c.marks.visitor.delivered,
    visitor_read: c.marks.visitor.read,
    agent_delivered: c.marks.agent.delivered,
    agent_read: c.marks.agent.read,
    category: c.category,
    urgent: c.urgent ? 1 : 0,
    left_line_at: c.leftLineAt,
    turn_email: c.turnEmail,
    call_back: c.callBack === null ? null : JSON.stringify(c.callBack),
    ticket: c.ticket === null ? null : JSON.stringify(c.ticket),
    reference: c.ticket?.reference ?? null,
    given: JSON.stringify(c.given),
  };
}

export function toContact(row: ContactRow): Contact {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    agentId: row.agent_id,
    pickedUpAt: row.picked_up_at,
    endedAt: row.ended_at,
    endReason: row.end_reason as Contact["endReason"],
  };
}

export function fromContact(visitorId: string, c: Contact): ContactRow {
  return {
    id: c.id,
    conversation_id: c.conversationId,
    visitor_id: visitorId,
    agent_id: c.agentId,
    picked_up_at: c.pickedUpAt,
    ended_at: c.endedAt,
    end_reason: c.endReason,
  };
}

export function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    author: toAuthor(row),
    at: row.at,
    parts: JSON.parse(row.parts) as Message["parts"],
    editedAt: row.edited_at,
    removedAt: row.removed_at,
    reactions: JSON.parse(row.reactions) as Message["reactions"],
  };
}

function toAuthor(row: MessageRow): Author {
  if (row.author_kind === "agent") return { kind: "agent", agentId: row.author_agent ?? "" };
  return { kind: row.author_kind === "visitor" ? "visitor" : "system" };
}

export function fromMessage(visitorId: string, m: Message): MessageRow {
  return {
    id: m.id,
    conversation_id: m.conversationId,
    visitor_id: visitorId,
    seq: m.seq,
    author_kind: m.author.kind,
    author_agent: m.author.kind === "agent" ? m.author.agentId : null,
    at: m.at,
    parts: JSON.stringify(m.parts),
    edited_at: m.editedAt,
    removed_at: m.removedAt,
    reactions: JSON.stringify(m.reactions),
    words: wordsOf(m.parts),
  };
}

/** What one may look for in a message: its words and the names of its files, without regard to case. */
export function wordsOf(parts: readonly Part[]): string {
  const words = parts.flatMap((part) => {
    if (part.type === "text") return [plainText(part.tree)];
    return part.type === "file" ? [part.name] : "plain" in part ? [part.plain] : [];
  });
  return comparable(words.join("\n"));
}

/** A text in the form in which words are looked for and found: letters that are one in either case are one here. */
export function comparable(text: string): string {
  const folded = text.replaceAll("\0", "").toWellFormed().normalize("NFC").toLowerCase().toUpperCase().toLowerCase();
  // A capital İ leaves its dot behind, and a sigma knows where its word ends.
  return folded.replaceAll("i\u0307", "i").replaceAll("ς", "σ");
}

export function toNote(row: NoteRow): Note {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    agentId: row.agent_id,
    at: row.at,
    text: JSON.parse(row.text) as string,
    tree: JSON.parse(row.tree) as Note["tree"],
  };
}

export function fromNote(visitorId: string, n: Note): NoteRow {
  return {
    id: n.id,
    conversation_id: n.conversationId,
    visitor_id: visitorId,
    seq: n.seq,
    agent_id: n.agentId,
    at: n.at,
    // PostgreSQL’s texts hold neither a NUL nor half a character; JSON has a way to write them.
    text: JSON.stringify(n.text),
    tree: JSON.stringify(n.tree),
  };
}

export function toPromise(row: PromiseRow): AgentPromise {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    agentId: row.agent_id,
    madeAt: row.made_at,
    dueAt: row.due_at,
    state: row.state as AgentPromise["state"],
    settledAt: row.settled_at,
    extendedAt: row.extended_at,
    reason: row.reason === null ? null : (JSON.parse(row.reason) as string),
  };
}

export function fromPromise(visitorId: string, p: AgentPromise): PromiseRow {
  return {
    id: p.id,
    conversation_id: p.conversationId,
    visitor_id: visitorId,
    agent_id: p.agentId,
    made_at: p.madeAt,
    due_at: p.dueAt,
    state: p.state,
    settled_at: p.settledAt,
    extended_at: p.extendedAt,
    // As in a note, for what PostgreSQL’s texts do not hold.
    reason: p.reason === null ? null : JSON.stringify(p.reason),
  };
}

export function toRating(row: RatingRow): Rating {
  return {
    id: row.id,
    contactId: row.contact_id,
    conversationId: row.conversation_id,
    agentId: row.agent_id,
    occasion: row.occasion as Rating["occasion"],
    scale: row.scale as Rating["scale"],
    face: row.face as Rating["face"],
    choices: JSON.parse(row.choices) as Rating["choices"],
    remark: row.remark === null ? null : (JSON.parse(row.remark) as Rating["remark"]),
    askedAt: row.asked_at,
    changedAt: row.changed_at,
    dismissedAt: row.dismissed_at,
    popUp: row.pop_up === 1,
  };
}

export function fromRating(visitorId: string, r: Rating): RatingRow {
  return {
    id: r.id,
    contact_id: r.contactId,
    conversation_id: r.conversationId,
    visitor_id: visitorId,
    agent_id: r.agentId,
    occasion: r.occasion,
    scale: r.scale,
    face: r.face,
    choices: JSON.stringify(r.choices),
    remark: r.remark === null ? null : JSON.stringify(r.remark),
    asked_at: r.askedAt,
    changed_at: r.changedAt,
    dismissed_at: r.dismissedAt,
    pop_up: r.popUp ? 1 : 0,
  };
}

export function toOffer(row: OfferRow): Offer {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    agentId: row.agent_id,
    offer: row.offer,
    severity: row.severity as Offer["severity"],
    label: JSON.parse(row.label) as Offer["label"],
    note: row.note === null ? null : (JSON.parse(row.note) as Offer["note"]),
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    state: row.state as Offer["state"],
    settledAt: row.settled_at,
    code: row.code,
  };
}

export function fromOffer(visitorId: string, o: Offer): OfferRow {
  return {
    id: o.id,
    conversation_id: o.conversationId,
    visitor_id: visitorId,
    agent_id: o.agentId,
    offer: o.offer,
    severity: o.severity,
    label: JSON.stringify(o.label),
    note: o.note === null ? null : JSON.stringify(o.note),
    made_at: o.madeAt,
    expires_at: o.expiresAt,
    state: o.state,
    settled_at: o.settledAt,
    code: o.code,
  };
}
