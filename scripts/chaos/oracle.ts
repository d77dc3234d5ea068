/** A text that somebody typed: `token` is in it and in no other. */
export interface Typed {
  id: string;
  token: string;
}

/** What one person sees: the tokens of each conversation in the order in which they are shown. */
export interface View {
  who: string;
  /** The visitor whose conversations these are; null for an agent, who sees everybody’s. */
  visitorId: string | null;
  conversations: Readonly<Record<string, readonly string[]>>;
  /** How the line stands, for whoever looks into a run. */
  line: string;
  /** How many things of this person are not yet at the server. */
  waiting: number;
}

/** A conversation as the database holds it. */
export interface StoredConversation {
  id: string;
  /** The conversation’s customer. */
  visitorId: string;
  messages: readonly { id: string; token: string }[];
}

/** What the database holds. */
export interface Stored {
  /** The ids of all writes that were carried out. */
  operations: ReadonlySet<string>;
  conversations: readonly StoredConversation[];
}

/** Everything that the oracle judges by. */
export interface Evidence {
  typed: readonly Typed[];
  /** The ids of writes, texts or not, whose sender saw a status of 2xx. */
  acknowledged: readonly string[];
  /** Tokens that somebody saw twice at one time, at any time. */
  shownTwice: readonly string[];
  stored: Stored;
  views: readonly View[];
}

/** What must be empty, each with what breaks it. */
export interface Verdict {
  /** Acknowledged, and not in the database. */
  lost: string[];
  /** Typed, and neither in the database at the end nor still on its way before anybody’s eyes. */
  missing: string[];
  /** Stored twice, or shown twice. */
  duplicates: string[];
  /** Stored or shown after something that its author typed later in the same conversation. */
  reordered: string[];
  /** People who do not see what is stored, or still wait for something to be. */
  differing: string[];
}

/** Judges a run by what its people typed and saw and what the database holds after it. */
export function judge({ typed, acknowledged, shownTwice, stored, views }: Evidence): Verdict {
  const messages = stored.conversations.flatMap((conversation) => conversation.messages);
  const ids = new Set(messages.map(({ id }) => id));
  const texts = new Set(typed.map(({ id }) => id));
  const shown = [...views.flatMap(({ conversations }) => Object.values(conversations)), ...storedOrders(stored)];
  const visible = new Set(views.flatMap(({ conversations }) => Object.values(conversations).flat()));
  const lost = acknowledged.filter((id) => !stored.operations.has(id) || (texts.has(id) && !ids.has(id)));
  return {
    lost: [...new Set(lost)],
    missing: typed.filter(({ id, token }) => !ids.has(id) && !visible.has(token)).map(({ token }) => token),
    duplicates: [
      ...repeated(messages.map(({ token }) => token)),
      ...views.flatMap(({ conversations }) => repeated(Object.values(conversations).flat())),
      ...shownTwice,
    ],
    reordered: [...new Set(shown.flatMap(overtaken))],
    differing: differing(stored, views),
  };
}

/** Who does not see exactly what is stored of the conversations that are theirs to see, or still waits. */
export function differing(stored: Stored, views: readonly View[]): string[] {
  const spoken = stored.conversations.filter(({ messages }) => messages.length > 0);
  const customers = new Set(views.map(({ visitorId }) => visitorId));
  const orphans = spoken.filter(({ visitorId }) => !customers.has(visitorId));
  const wrong = views.filter(({ visitorId, conversations, waiting }) => {
    const own = spoken.filter((conversation) => visitorId === null || conversation.visitorId === visitorId);
    return (
      waiting > 0 ||
      own.length !== Object.values(conversations).filter((tokens) => tokens.length > 0).length ||
      own.some(({ id, messages }) => conversations[id]?.join(" ") !== orderOf(messages))
    );
  });
  return [
    ...wrong.map(({ who, line, waiting }) => `${who}: ${line}, ${waiting} waiting`),
    ...orphans.map(({ id }) => `no customer sees ${id}`),
  ];
}

/** The tokens that appear more than once. */
export function repeated(tokens: readonly string[]): string[] {
  const seen = new Set<string>();
  return tokens.filter((token) => seen.size === seen.add(token).size);
}

/** The tokens that stand after a later one of the same author; a token is `author-number`. */
export function overtaken(tokens: readonly string[]): string[] {
  const last = new Map<string, number>();
  return tokens.filter((token) => {
    const [author = "", number = ""] = token.split("-");
    const before = last.get(author) ?? -1;
    last.set(author, Math.max(before, Number(number)));
    return Number(number) < before;
  });
}

const orderOf = (messages: StoredConversation["messages"]): string => messages.map(({ token }) => token).join(" ");

const storedOrders = ({ conversations }: Stored): string[][] =>
  conversations.map(({ messages }) => messages.map(({ token }) => token));
