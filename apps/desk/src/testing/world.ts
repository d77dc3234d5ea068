import type {
  AgentCard,
  AgentPromise,
  CallBack,
  Conversation,
  DeskLine,
  Id,
  Inbox,
  InboxEntry,
  Incident,
  Message,
  SiteState,
  Ticket,
  Visitor,
} from "@warmline/protocol";

const NOW = 1_700_000_000_000;

/** A readable id for tests: `id(7)`. */
export function id(n: number): Id {
  return `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
}

export const OLENA: AgentCard = {
  id: "olena",
  name: "Olena",
  photo: null,
  signature: "Here until it works",
  languages: ["uk", "en"],
  bot: false,
  greeting: null,
};

export const SITE: SiteState = {
  id: "hearthost",
  name: "Hearthost",
  version: 1,
  agents: [OLENA, { ...OLENA, id: "tomas", name: "Tomas" }],
  agentsAvailable: 1,
  hours: { open: true, changesAt: null, timeZone: "UTC" },
  channels: [],
  callBackWindows: [],
  incidents: [],
  incidentsStale: false,
  categories: [
    {
      id: "billing",
      label: "Billing",
      answerWithinMinutes: 240,
      emergency: false,
      severity: "minor",
      fields: [],
      checks: [],
      scope: null,
    },
  ],
  programs: [],
  ticketKinds: ["problem", "question", "wish", "complaint"],
  rating: { scale: "faces-3", reasons: [] },
  files: { maxBytes: 26_214_400, maxPerMessage: 10, accept: [] },
  editMs: 900_000,
  identityRequired: false,
};

export const TICKET: Ticket = {
  reference: "WL-7H3K-M2QX",
  kind: "problem",
  category: "billing",
  gist: "Paid twice",
  details: "",
  wanted: "",
  otherwise: "",
  fields: [],
  checks: [],
  context: null,
  email: "maria@example.com",
  name: null,
  locale: "en",
  status: "received",
  history: [{ status: "received", at: NOW, agentId: null }],
  answerer: "olena",
  answerBy: NOW,
  answeredAt: null,
  complaint: null,
};

export function visitor(n: number, over: Partial<Visitor> = {}): Visitor {
  return {
    id: id(n),
    name: null,
    patronymic: null,
    nameAnsweredAt: null,
    email: null,
    identified: false,
    locale: "en",
    createdAt: NOW,
    ...over,
  };
}

export function conversation(n: number, visitorId: Id, over: Partial<Conversation> = {}): Conversation {
  return {
    id: id(n),
    visitorId,
    kind: "chat",
    state: "waiting",
    waitingSince: NOW,
    agentId: null,
    contactId: null,
    endReason: null,
    createdAt: NOW,
    endedAt: null,
    marks: { visitor: { delivered: 0, read: 0 }, agent: { delivered: 0, read: 0 } },
    category: null,
    urgent: false,
    leftLineAt: null,
    turnEmail: null,
    callBack: null,
    ticket: null,
    given: [],
    ...over,
  };
}

export function message(n: number, conversationId: Id, seq: number, over: Partial<Message> = {}): Message {
  const text = `message ${n}`;
  return {
    id: id(n),
    conversationId,
    seq,
    author: { kind: "visitor" },
    at: NOW + seq * 1_000,
    parts: [{ type: "text", text, tree: [{ type: "paragraph", children: [{ type: "text", value: text }] }] }],
    editedAt: null,
    removedAt: null,
    reactions: [],
    ...over,
  };
}

export function promiseOf(conversationId: Id, over: Partial<AgentPromise> = {}): AgentPromise {
  return {
    id: id(7_000),
    conversationId,
    agentId: OLENA.id,
    madeAt: NOW,
    dueAt: NOW + 600_000,
    state: "open",
    settledAt: null,
    extendedAt: null,
    reason: null,
    ...over,
  };
}

export function callBackOf(over: Partial<CallBack> = {}): CallBack {
  const stretch = { from: NOW, to: NOW + 3_600_000, timeZone: "UTC" };
  const asked = { state: "asked", askedAt: NOW, settledAt: null } as const;
  return { id: id(7_100), phone: "+380 44 123 45 67", ...stretch, ...asked, ...over };
}

export function incidentOf(over: Partial<Incident> = {}): Incident {
  return {
    id: "00000000-0000-7000-8000-000000007200",
    kind: "incident",
    severity: "major",
    phase: "investigating",
    title: "Mail arrives late",
    body: "",
    language: null,
    affects: [],
    startedAt: NOW,
    updatedAt: NOW,
    resolvedAt: null,
    expectedEnd: null,
    nextUpdateAt: null,
    url: null,
    source: "desk",
    ...over,
  };
}

/** One place in line, of somebody who is here. */
export function placeAt(
  conversationId: Id,
  over: Partial<DeskLine["places"][number]> = {},
): DeskLine["places"][number] {
  return { conversationId, awaySince: null, turnUntil: null, upperMinutes: null, toldUntil: null, ...over };
}

export function entry(of: Conversation, by: Visitor, over: Partial<InboxEntry> = {}): InboxEntry {
  return { conversation: of, visitor: by, last: null, promise: null, rating: null, ...over };
}

export function inbox(entries: InboxEntry[], heads: Record<Id, number>): Inbox {
  return { entries, heads, site: SITE };
}
