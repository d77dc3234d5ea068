import type {
  AgentCard,
  AgentPromise,
  CallBack,
  Contact,
  Conversation,
  Incident,
  Message,
  Offer,
  OutboxItem,
  Part,
  Rating,
  SiteState,
  SupportState,
  Ticket,
  Visitor,
  Wait,
} from "@warmline/client";

/** Noon of an ordinary Wednesday, by the clock of the machine. */
export const NOW = new Date(2026, 2, 11, 12, 0, 0).getTime();

export const CHAT = "chat-1";
export const CONTACT = "contact-1";

export const olena: AgentCard = {
  id: "olena",
  name: "Olena Bondar",
  photo: null,
  signature: { en: "I like quiet servers and loud music.", uk: "Люблю тихі сервери й гучну музику." },
  languages: ["en", "uk"],
  bot: false,
  greeting: null,
};

export const site: SiteState = {
  id: "hearthost",
  name: "Hearthost",
  version: 1,
  agents: [olena],
  agentsAvailable: 1,
  hours: { open: true, changesAt: null, timeZone: "UTC" },
  channels: [],
  callBackWindows: [],
  incidents: [],
  incidentsStale: false,
  categories: [
    {
      id: "billing",
      label: "A bill",
      answerWithinMinutes: 240,
      emergency: false,
      severity: "minor",
      fields: [],
      checks: [],
      scope: null,
    },
    {
      id: "servers",
      label: "A server",
      answerWithinMinutes: 60,
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

/** Who has said nothing of themselves. */
export const stranger: Visitor = {
  ...{ id: "visitor-1", name: null, patronymic: null, nameAnsweredAt: null },
  ...{ email: null, identified: false, locale: "en", createdAt: 0 },
};

export function conversation(change: Partial<Conversation> = {}): Conversation {
  return {
    id: CHAT,
    visitorId: "visitor-1",
    kind: "chat",
    state: "active",
    waitingSince: null,
    agentId: "olena",
    contactId: CONTACT,
    endReason: null,
    createdAt: NOW - 600_000,
    endedAt: null,
    marks: { visitor: { delivered: 0, read: 0 }, agent: { delivered: 0, read: 0 } },
    category: null,
    urgent: false,
    leftLineAt: null,
    turnEmail: null,
    callBack: null,
    ticket: null,
    given: [],
    ...change,
  };
}

export function text(words: string): Part {
  return { type: "text", text: words, tree: [{ type: "paragraph", children: [{ type: "text", value: words }] }] };
}

export function message(seq: number, by: "me" | "olena" | "system", ...parts: Part[]): Message {
  const author: Message["author"] =
    by === "me" ? { kind: "visitor" } : by === "system" ? { kind: "system" } : { kind: "agent", agentId: by };
  const place = { id: `message-${seq}`, conversationId: CHAT, seq, author, at: NOW - 300_000 + seq * 1_000 };
  return { ...place, parts, editedAt: null, removedAt: null, reactions: [] };
}

export function unsent(words: string, change: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id: `unsent ${words}`,
    lane: CHAT,
    at: NOW,
    command: { type: "message", conversationId: CHAT, text: words },
    status: "sending",
    inDoubt: false,
    failure: null,
    ...change,
  };
}

export function promise(change: Partial<AgentPromise> = {}): AgentPromise {
  const base = { id: "promise-1", conversationId: CHAT, agentId: "olena" };
  return {
    ...base,
    madeAt: NOW,
    dueAt: NOW + 600_000,
    state: "open",
    settledAt: null,
    extendedAt: null,
    reason: null,
    ...change,
  };
}

export function rating(change: Partial<Rating> = {}): Rating {
  return {
    id: CONTACT,
    contactId: CONTACT,
    conversationId: CHAT,
    agentId: "olena",
    occasion: "contact",
    scale: "faces-3",
    face: null,
    choices: [],
    remark: null,
    askedAt: NOW,
    changedAt: null,
    dismissedAt: null,
    popUp: false,
    ...change,
  };
}

/** A month for nothing, for two weeks. */
export function offer(change: Partial<Offer> = {}): Offer {
  return {
    id: "offer-1",
    conversationId: CHAT,
    agentId: "olena",
    offer: "month",
    severity: "major",
    label: { en: "One month free", uk: "Місяць безкоштовно" },
    note: { en: "It is added to your plan.", uk: "Він додається до вашого тарифу." },
    madeAt: NOW,
    expiresAt: NOW + 14 * 86_400_000,
    state: "open",
    settledAt: null,
    code: null,
    ...change,
  };
}

const contact: Contact = {
  id: CONTACT,
  conversationId: CHAT,
  agentId: "olena",
  pickedUpAt: NOW - 500_000,
  endedAt: NOW,
  endReason: "solved",
};

export function wait(change: Partial<Wait> = {}): Wait {
  return {
    conversationId: CHAT,
    place: 2,
    agentsAvailable: 1,
    state: "unknown",
    typicalMinutes: null,
    upperMinutes: null,
    unknown: "no-history",
    reason: null,
    toldUntil: null,
    turnUntil: null,
    asOf: NOW,
    validUntil: NOW + 60_000,
    ...change,
  };
}

export const ticket: Ticket = {
  reference: "WL-7H3K-M2QX",
  kind: "problem",
  category: "servers",
  gist: "My site is slow.",
  details: "",
  wanted: "",
  otherwise: "",
  fields: [],
  checks: [],
  context: null,
  email: "maria@example.com",
  name: "Maria",
  locale: "en",
  status: "received",
  history: [{ status: "received", at: NOW, agentId: null }],
  answerer: "olena",
  answerBy: NOW + 3_600_000,
  answeredAt: null,
  complaint: null,
};

/** Somebody whose name is not known, and who was not asked. */
export const visitor = {
  ...{ id: "visitor-1", name: null, patronymic: null, nameAnsweredAt: null },
  ...{ email: null, identified: false, locale: "en", createdAt: 0 },
};

/** A live session in an open window with nothing said. */
export const live: Partial<SupportState> = {
  session: { status: "ready", expiresAt: NOW + 3_600_000 },
  connection: { status: "live" },
  window: { open: true },
  site,
};

/** A chat that Olena holds, with these messages. */
export function chatting(messages: readonly Message[] = [], change: Partial<SupportState> = {}): Partial<SupportState> {
  return { ...live, conversations: { [CHAT]: conversation() }, messages: { [CHAT]: messages }, ...change };
}

/** A chat that has ended, with a question how it was. */
export function ended(change: Partial<Rating> = {}): Partial<SupportState> {
  return {
    ...live,
    conversations: { [CHAT]: conversation({ state: "ended", endReason: "solved", agentId: null, endedAt: NOW }) },
    contacts: { [CONTACT]: contact },
    ratings: { [CONTACT]: rating(change) },
  };
}

/** A chat in line. */
export function waiting(change: Partial<Wait> = {}): Partial<SupportState> {
  return { ...live, conversations: { [CHAT]: inLine() }, wait: wait(change) };
}

/** A conversation that waits in line. */
export function inLine(change: Partial<Conversation> = {}): Conversation {
  return conversation({ state: "waiting", waitingSince: NOW, agentId: null, contactId: null, ...change });
}

/** An hour of this afternoon. */
export const WINDOW = { from: NOW + 7_200_000, to: NOW + 10_800_000 };

export const CHANNEL = {
  id: "phone",
  kind: "phone",
  label: { en: "Call us", uk: "Зателефонуйте нам" },
  href: "tel:+380441234567",
} as const;

export function incident(change: Partial<Incident> = {}): Incident {
  return {
    id: "mail",
    kind: "incident",
    severity: "major",
    phase: "investigating",
    title: { en: "Mail arrives late", uk: "Пошта надходить із запізненням" },
    body: { en: "Nothing is lost: what is late comes later.", uk: "Нічого не загублено: усе прийде пізніше." },
    language: null,
    affects: [],
    startedAt: NOW - 600_000,
    updatedAt: NOW - 60_000,
    resolvedAt: null,
    expectedEnd: null,
    nextUpdateAt: NOW + 1_800_000,
    url: null,
    source: "desk",
    ...change,
  };
}

/** A site at which these go on. */
export function troubled(...incidents: Incident[]): Partial<SupportState> {
  return { ...live, site: { ...site, incidents } };
}

export function callBack(change: Partial<CallBack> = {}): CallBack {
  const base = { id: "call-1", phone: "+380 44 123 45 67", timeZone: "UTC", state: "asked" } as const;
  return { ...base, ...WINDOW, askedAt: NOW, settledAt: null, ...change };
}

/** A ticket that the server has received. */
export function acknowledged(): Partial<SupportState> {
  const id = "ticket-1";
  return {
    ...live,
    conversations: { [id]: conversation({ id, kind: "ticket", state: "waiting", ticket, createdAt: NOW }) },
  };
}
