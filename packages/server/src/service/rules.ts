import type {
  Category,
  Id,
  Instant,
  Locale,
  LocalizedText,
  Name,
  RichText,
  Scale,
  Severity,
  Ticket,
  TicketKind,
} from "@warmline/protocol";

/** Parses what stands in one message, piece by piece: each word of the trade explains itself where it stands first. */
export type Explain = (text: string) => RichText;

/** What a site says for those who talk. */
export interface TalkRules {
  /** One of its articles, or undefined. */
  article(id: Name): { title: LocalizedText } | undefined;
  /** Makes the parser of one message for a customer of this language. */
  explainer(locale: Locale): Explain;
}

/** What a site says of ratings. */
export interface RatingRules {
  scale: Scale;
  /** Whether the site has a reason of this id. */
  hasReason(id: Name): boolean;
  /** Who reads a remark about some reasons, and whether as a letter too. */
  team(reasons: readonly Name[]): { name: LocalizedText; hasAddress: boolean };
  /** For how many milliseconds one customer is not asked again outside the window. */
  popUpMs: number;
  /** How many milliseconds after amends it is asked whether all is right. */
  followUpMs: number;
}

/** What a site says of amends. */
export interface AmendsRules {
  /** An offer of the guide, or undefined where the guide has none such for this severity. */
  offer(id: Name, severity: Severity): { label: LocalizedText; note: LocalizedText | null; days: number } | undefined;
  /** A new code that the host knows a claim by. */
  code(): string;
}

/** What a program has written of a message so far. */
export interface Saying {
  messageId: Id;
  text: string;
}

/** What a site says of programs, and what they are doing. */
export interface ProgramRules {
  /** The program that takes chats about this; null where people do. */
  taker(category: Name | null): Name | null;
  /** Whether an agent is a program that this server runs. */
  isRun(agentId: Name): boolean;
  /** What is being written in a conversation; null where nothing is. */
  saying(conversationId: Id): Saying | null;
}

/** What a complaint’s document says. */
export interface ComplaintFacts {
  ticket: Omit<Ticket, "complaint">;
  number: number;
  year: number;
  registeredAt: Instant;
  /** What customers call the agent who answers. */
  answererName: string;
  /** The names of the files that came with it. */
  files: readonly string[];
}

/** What a site says of tickets. */
export interface TicketRules {
  reference(): string;
  kinds: readonly TicketKind[];
  category(id: Name): Category | undefined;
  /** Who answers tickets of a category. */
  answerer(category: Name): Name;
  /** When a ticket of a category is to be answered that came at `at`. */
  answerBy(category: Name, at: Instant): Instant;
  /** The zone of the site’s hours, and the year there at `at`: complaints are numbered by year. */
  timeZone: string;
  yearAt(at: Instant): number;
  /** The text of a complaint’s document. */
  document(facts: ComplaintFacts): string;
  /** SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
  fingerprint(text: string): string;
}
