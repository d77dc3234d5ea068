import { troubleWords, signInWords, connectionWords, unkeptWords } from "./words/sign-in.ts";
import { inboxWords, columnsWords } from "./words/inbox.ts";
import { conversationWords, statusWords, noticeWords, ratingWords } from "./words/conversation.ts";
import { composerWords, rowWords } from "./words/composer.ts";
import { promiseWords, endingWords } from "./words/promise.ts";
import { ticketWords, customerWords } from "./words/customer.ts";
import { amendsWords } from "./words/amends.ts";
import { partWords } from "./words/parts.ts";
import { handOverWords, programWords, unansweredWords } from "./words/people.ts";
import { cardWords } from "./words/card.ts";
import { conversionWords, handlingWords, ticketsWords } from "./words/tickets.ts";
import { coachingWords } from "./words/coaching.ts";
import { snippetWords } from "./words/snippets.ts";
import { callWords } from "./words/calls.ts";
import { incidentWords } from "./words/incidents.ts";
import { lineWords } from "./words/line.ts";
import { numberWords } from "./words/numbers.ts";
import { ratingsWords } from "./words/ratings.ts";
import { timeWords } from "./words/time.ts";
import { keyWords } from "./words/keys.ts";

/** Every English word of the desk, but those beside files. */
export const words = {
  product: "Warmline desk",
  title: (waiting: number, promise: boolean): string =>
    `${promise ? "Promise · " : ""}${waiting === 0 ? "" : `(${waiting}) `}Warmline desk`,
  opening: "One moment…",
  trouble: troubleWords,
  signIn: signInWords,
  connection: connectionWords,
  unkept: unkeptWords,
  inbox: inboxWords,
  conversation: conversationWords,
  columns: columnsWords,
  line: lineWords,
  calls: callWords,
  incidents: incidentWords,
  numbers: numberWords,
  ratings: ratingsWords,
  status: statusWords,
  composer: composerWords,
  row: rowWords,
  promise: promiseWords,
  amends: amendsWords,
  parts: partWords,
  handOver: handOverWords,
  program: programWords,
  unanswered: unansweredWords,
  ending: endingWords,
  notice: noticeWords,
  rating: ratingWords,
  ticket: ticketWords,
  tickets: ticketsWords,
  handling: handlingWords,
  conversion: conversionWords,
  snippets: snippetWords,
  coaching: coachingWords,
  customer: customerWords,
  card: cardWords,
  time: timeWords,
  keys: keyWords,
} as const;
