export { createSupport } from "./support/create-support.ts";
export { initialState } from "./support/initial-state.ts";
export { storageKey } from "./support/storage-key.ts";
export { createAway, type Away, type AwayOptions, type AwayState } from "./away/away.ts";
export type { AwayNews } from "./away/away-news.ts";
export type { NotificationAccess, NotificationWords } from "./away/notification.ts";
export { createGreeter, type Greeter, type GreeterState } from "./greetings/greeter.ts";
export { createNews, type Heard, type News } from "./support/news.ts";
export { memoryJournals } from "./journal/memory.ts";
export * as supportState from "./support/select.ts";
export * as chatState from "./chat/select.ts";
export * as filesState from "./files/select.ts";
export * as ratingState from "./rating/select.ts";
export * as amendsState from "./amends/select.ts";
export * as ownDataState from "./own-data/select.ts";
export * as transcriptState from "./transcript/select.ts";
export * as ticketState from "./ticket/select.ts";
export * as waitTimeState from "./wait-time/select.ts";

export type {
  Clock,
  IdentifyResult,
  Journal,
  JournalFault,
  OpenJournal,
  OpenOptions,
  OpenTabs,
  Random,
  SignOutResult,
  SupportClient,
  SupportOptions,
  SupportStorage,
  TabRole,
  Tabs,
  TabsListener,
} from "./client.ts";
export type {
  ArticleView,
  CallBackWish,
  ConnectionState,
  Failure,
  FormDraft,
  GivenName,
  OutboxCommand,
  OutboxItem,
  RemarkDraft,
  Reveal,
  Search,
  SessionState,
  SupportState,
  TicketDraft,
  TypingMark,
  ViewName,
  WaitDraft,
  WindowState,
  Writing,
} from "./state.ts";
export type { Kept, KeptName } from "./support/kept.ts";
export type { Listen, SupportEvent, SupportEventOf, SupportEventType } from "./support/host-events.ts";
export type { LaneItem } from "./outbox/lane-item.ts";
export type { AnswerView } from "./chat/answers.ts";
export type { MessageChange } from "./chat/changes.ts";
export type { ConversationView } from "./chat/conversations.ts";
export type { ChatRow } from "./chat/rows.ts";
export type { FileAddress, ImageSize, Outgoing, RefusalReason, RefusedFile, TrayName, Upload } from "./files/upload.ts";
export type { OfferView } from "./amends/select.ts";
export type { AmendsActions } from "./amends/amends-actions.ts";
export type { RatingView, RemarkView } from "./rating/select.ts";
export type { RatingActions } from "./rating/rating-actions.ts";
export type { ConversionView, TicketView } from "./ticket/select.ts";
export type { TicketActions } from "./ticket/ticket-actions.ts";
export type { OwnDataActions } from "./own-data/own-data-actions.ts";
export type { TranscriptActions, TranscriptFormat } from "./transcript/transcript-actions.ts";
export type { CallBackView, TurnLetterView, WaitView } from "./wait-time/select.ts";
export type { IncidentView } from "./support/incidents.ts";
export type { Turn } from "./wait-time/turns.ts";

export {
  FACES_3,
  FACES_5,
  LIMITS,
  REACTIONS,
  SCALES,
  TICKET_KINDS,
  isSafeHref,
  pickText,
  plainText,
} from "@warmline/protocol";
export type {
  AgentCard,
  AgentPromise,
  ApologyPart,
  Article,
  ArticlePart,
  Author,
  Block,
  CallBack,
  Category,
  CategoryCheck,
  CategoryField,
  CategoryScope,
  Channel,
  ChoicesPart,
  Complaint,
  Contact,
  Conversation,
  EndReason,
  Face,
  Greeting,
  FilePart,
  FormField,
  FormInput,
  FormPart,
  GivenFact,
  GreetingVideo,
  Id,
  Incident,
  Inline,
  Instant,
  Locale,
  LocalizedText,
  Mark,
  Message,
  Name,
  NoticePart,
  Offer,
  OfferPart,
  Part,
  Problem,
  PromisePart,
  Rating,
  RatingOccasion,
  RatingRequestPart,
  Reaction,
  Remark,
  RichText,
  Scale,
  Seq,
  SiteState,
  StepState,
  StepsPart,
  TextPart,
  Severity,
  Ticket,
  TicketContext,
  TicketFormInput,
  TicketKind,
  TicketStatus,
  TicketStep,
  TimeWindow,
  UnknownPart,
  Visitor,
  Wait,
  WaitReason,
  WaitUnknown,
} from "@warmline/protocol";
