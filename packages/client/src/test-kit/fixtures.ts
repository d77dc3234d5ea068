import {
  uuidv7,
  type AgentCard,
  type AgentPromise,
  type ChoicesPart,
  type Contact,
  type Conversation,
  type FormField,
  type FormPart,
  type Incident,
  type Message,
  type Offer,
  type Part,
  type Rating,
  type SiteState,
  type Snapshot,
  type StepsPart,
  type Ticket,
  type Wait,
} from "@warmline/protocol";

export const NOON = 1_800_000_000_000;

/** The same id for the same number, in the order of the numbers. */
export const id = (number: number) => uuidv7(NOON + number, (bytes) => bytes.fill(0));

export const VISITOR = id(1);
export const CHAT = id(2);
export const CONTACT = id(3);

export const olena: AgentCard = {
  id: "olena",
  name: "Olena",
  photo: null,
  signature: "Here until it works.",
  languages: ["en", "uk"],
  bot: false,
  greeting: null,
};

/** A program. */
export const ember: AgentCard = { ...olena, id: "ember", name: "Ember", bot: true };

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

export const wait: Wait = {
  conversationId: null,
  place: 1,
  agentsAvailable: 1,
  state: "unknown",
  typicalMinutes: null,
  upperMinutes: null,
  unknown: "no-history",
  reason: null,
  toldUntil: null,
  turnUntil: null,
  asOf: NOON,
  validUntil: NOON + 60_000,
};

export const chat = (values: Partial<Conversation> = {}): Conversation => ({
  id: CHAT,
  visitorId: VISITOR,
  kind: "chat",
  state: "active",
  waitingSince: null,
  agentId: "olena",
  contactId: CONTACT,
  endReason: null,
  createdAt: NOON,
  endedAt: null,
  marks: { visitor: { delivered: 0, read: 0 }, agent: { delivered: 0, read: 0 } },
  category: null,
  urgent: false,
  leftLineAt: null,
  turnEmail: null,
  callBack: null,
  ticket: null,
  given: [],
  ...values,
});

export const contact = (values: Partial<Contact> = {}): Contact => ({
  id: CONTACT,
  conversationId: CHAT,
  agentId: "olena",
  pickedUpAt: NOON,
  endedAt: null,
  endReason: null,
  ...values,
});

export const message = (seq: number, text: string, values: Partial<Message> = {}): Message => ({
  id: id(1_000 + seq),
  conversationId: CHAT,
  seq,
  author: { kind: "agent", agentId: "olena" },
  at: NOON + seq * 1_000,
  parts: [{ type: "text", text, tree: [{ type: "paragraph", children: [{ type: "text", value: text }] }] }],
  editedAt: null,
  removedAt: null,
  reactions: [],
  ...values,
});

/** A message of a program or an agent that holds something beside words. */
export const withPart = (seq: number, part: Part, values: Partial<Message> = {}): Message =>
  message(seq, "", { parts: [part], ...values });

export const steps: StepsPart = {
  type: "steps",
  title: null,
  steps: ["Open the panel", "Press restart"].map((text) => ({ text, tree: [], image: null, state: null, at: null })),
  plain: "1. Open the panel\n2. Press restart",
};

export const choices: ChoicesPart = {
  type: "choices",
  options: [
    { id: "yes", label: "Yes, it works" },
    { id: "no", label: "Not yet" },
  ],
  chosen: null,
  plain: "Yes, it works\nNot yet",
};

const field: FormField = {
  id: "domain",
  label: "Your domain",
  input: "line",
  required: true,
  hint: null,
  example: null,
  pattern: null,
  choices: [],
  given: null,
};

export const form: FormPart = {
  type: "form",
  title: null,
  fields: [
    field,
    {
      ...field,
      id: "plan",
      label: "Your plan",
      input: "choice",
      choices: [
        { id: "small", label: "Small" },
        { id: "big", label: "Big" },
      ],
      given: "Big",
    },
    { ...field, id: "phone", label: "Phone", input: "phone", required: false },
  ],
  answers: null,
  answeredAt: null,
  plain: "Your domain\nYour plan\nPhone",
};

export const promise = (values: Partial<AgentPromise> = {}): AgentPromise => ({
  id: id(4),
  conversationId: CHAT,
  agentId: "olena",
  madeAt: NOON,
  dueAt: NOON + 600_000,
  state: "open",
  settledAt: null,
  extendedAt: null,
  reason: null,
  ...values,
});

export const rating = (values: Partial<Rating> = {}): Rating => ({
  id: CONTACT,
  contactId: CONTACT,
  conversationId: CHAT,
  agentId: "olena",
  occasion: "contact",
  scale: "faces-3",
  face: null,
  choices: [],
  remark: null,
  askedAt: NOON,
  changedAt: null,
  dismissedAt: null,
  popUp: false,
  ...values,
});

/** What the server makes of a ticket’s form. */
export const ticket = (values: Partial<Ticket> = {}): Ticket => ({
  reference: "WL-7H3K-M2QX",
  kind: "problem",
  category: "billing",
  gist: "Charged twice",
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
  history: [{ status: "received", at: NOON, agentId: null }],
  answerer: "olena",
  answerBy: NOON,
  answeredAt: null,
  complaint: null,
  ...values,
});

export const offer = (values: Partial<Offer> = {}): Offer => ({
  id: id(5),
  conversationId: CHAT,
  agentId: "olena",
  offer: "month-free",
  severity: "major",
  label: { en: "One month free", uk: "Місяць безкоштовно" },
  note: null,
  madeAt: NOON,
  expiresAt: NOON + 2_592_000_000,
  state: "open",
  settledAt: null,
  code: null,
  ...values,
});

export const incident = (values: Partial<Incident> = {}): Incident => ({
  id: "mail-down",
  kind: "incident",
  severity: "major",
  phase: "investigating",
  title: { en: "Mail is late", uk: "Пошта запізнюється" },
  body: "",
  language: null,
  affects: [],
  startedAt: NOON,
  updatedAt: NOON,
  resolvedAt: null,
  expectedEnd: null,
  nextUpdateAt: null,
  url: null,
  source: "desk",
  ...values,
});

export const snapshot = (values: Partial<Snapshot> = {}): Snapshot => ({
  visitor: {
    id: VISITOR,
    name: null,
    patronymic: null,
    nameAnsweredAt: null,
    email: null,
    identified: false,
    locale: "en",
    createdAt: NOON,
  },
  conversations: [],
  contacts: [],
  messages: [],
  earlier: [],
  promises: [],
  ratings: [],
  offers: [],
  follows: [],
  site,
  wait,
  ...values,
});
