// Made by `pnpm readers` from the schemas of this package. Do not edit.

import { array, boolean, fallback, known, nullable, number, object, oneOf, optional, orNull, pattern, record, string, text, union, variant, whole, type Read, type Reader } from "./reader.ts";
import { isSafeHref } from "../safe-href.ts";
import type { AgentCard } from "../entities.ts";
import type { Article } from "../articles.ts";
import type { Bye, FeedEvent, Heartbeat, Hello, Moment, Resync } from "../frames.ts";
import type { Cursor, SessionResponse } from "../session.ts";
import type { DeskNumbers, DeskRatings, DeskReference, DeskSession, DeskStatus, DeskVisitor, Digest, Inbox } from "../desk.ts";
import type { FileUrl, UploadGrant } from "../files.ts";
import type { Greetings } from "../greetings.ts";
import type { HistoryPage, SearchResult } from "../history.ts";
import type { Incident, SimilarGroups } from "../incidents.ts";
import type { Locale } from "../ids.ts";
import type { Problem } from "../errors.ts";

const name: Reader = /* @__PURE__ */ pattern(/^[a-z0-9][a-z0-9-]{0,62}$/);
const locale: Reader = /* @__PURE__ */ pattern(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
const localizedText: Reader = /* @__PURE__ */ union(string, /* @__PURE__ */ record(locale, string));
const greetingVideo: Reader = /* @__PURE__ */ object({ src: string, mediaType: string, poster: /* @__PURE__ */ nullable(string), captions: /* @__PURE__ */ array(/* @__PURE__ */ object({ locale: locale, src: string })) });
const agentCard: Reader = /* @__PURE__ */ object({ id: name, name: string, photo: /* @__PURE__ */ nullable(string), signature: localizedText, languages: /* @__PURE__ */ array(locale), bot: boolean, greeting: /* @__PURE__ */ nullable(greetingVideo) });
const inline: Reader = /* @__PURE__ */ variant("type", { text: /* @__PURE__ */ object({ value: string }), code: /* @__PURE__ */ object({ value: string }), break: /* @__PURE__ */ object({}), strong: /* @__PURE__ */ object({ children: /* @__PURE__ */ array((value) => inline(value)) }), emphasis: /* @__PURE__ */ object({ children: /* @__PURE__ */ array((value) => inline(value)) }), link: /* @__PURE__ */ object({ href: /* @__PURE__ */ text(isSafeHref), children: /* @__PURE__ */ array((value) => inline(value)) }), term: /* @__PURE__ */ object({ value: string, explanation: string }) });
const block: Reader = /* @__PURE__ */ variant("type", { paragraph: /* @__PURE__ */ object({ children: /* @__PURE__ */ array(inline) }), quote: /* @__PURE__ */ object({ children: /* @__PURE__ */ array((value) => block(value)) }), list: /* @__PURE__ */ object({ ordered: boolean, start: number, items: /* @__PURE__ */ array(/* @__PURE__ */ array((value) => block(value))) }), "code-block": /* @__PURE__ */ object({ value: string }) });
const richText: Reader = /* @__PURE__ */ array(block);
const article: Reader = /* @__PURE__ */ object({ id: name, title: string, tree: richText, href: /* @__PURE__ */ nullable(string) });
const bye: Reader = /* @__PURE__ */ object({ reason: /* @__PURE__ */ oneOf("draining", "slow-consumer"), retryMs: number });
const cursor: Reader = /* @__PURE__ */ pattern(/^[A-Za-z0-9_-]{1,64}:(0|[1-9]\d{0,15})$/);
const instant: Reader = /* @__PURE__ */ whole(0);
const deskNumbers: Reader = /* @__PURE__ */ object({ from: instant, to: instant, firstAnswer: /* @__PURE__ */ object({ count: number, median: /* @__PURE__ */ nullable(number), p90: /* @__PURE__ */ nullable(number), buckets: /* @__PURE__ */ array(/* @__PURE__ */ object({ upTo: /* @__PURE__ */ nullable(number), count: number })) }), promises: /* @__PURE__ */ object({ kept: number, missed: number, released: number, extended: number }), waits: /* @__PURE__ */ object({ count: number, median: /* @__PURE__ */ nullable(number), p90: /* @__PURE__ */ nullable(number), buckets: /* @__PURE__ */ array(/* @__PURE__ */ object({ upTo: /* @__PURE__ */ nullable(number), count: number })) }), abandoned: number, estimate: /* @__PURE__ */ object({ count: number, within50: number, within90: number, told: number, held: number }), contacts: /* @__PURE__ */ array(/* @__PURE__ */ object({ from: instant, count: number })), endings: /* @__PURE__ */ object({ solved: number, left: number, abusive: number }) });
const scale: Reader = /* @__PURE__ */ oneOf("faces-3", "faces-5");
const ratingOccasion: Reader = /* @__PURE__ */ oneOf("contact", "follow-up");
const face: Reader = /* @__PURE__ */ oneOf("miserable", "sad", "neutral", "happy", "delighted");
const scaleNumbers: Reader = /* @__PURE__ */ object({ scale: scale, occasion: ratingOccasion, asked: number, dismissed: number, faces: /* @__PURE__ */ array(/* @__PURE__ */ object({ face: face, count: number })), share: /* @__PURE__ */ object({ satisfied: number, answers: number, interval: /* @__PURE__ */ nullable(/* @__PURE__ */ object({ low: number, high: number })) }), before: /* @__PURE__ */ object({ asked: number, share: /* @__PURE__ */ object({ satisfied: number, answers: number, interval: /* @__PURE__ */ nullable(/* @__PURE__ */ object({ low: number, high: number })) }), difference: /* @__PURE__ */ nullable(/* @__PURE__ */ object({ low: number, high: number })) }), agents: /* @__PURE__ */ array(/* @__PURE__ */ object({ agentId: name, asked: number, share: /* @__PURE__ */ object({ satisfied: number, answers: number, interval: /* @__PURE__ */ nullable(/* @__PURE__ */ object({ low: number, high: number })) }) })), bots: /* @__PURE__ */ object({ asked: number, answers: number }) });
const id: Reader = /* @__PURE__ */ pattern(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const remark: Reader = /* @__PURE__ */ object({ reasons: /* @__PURE__ */ array(name), text: string, at: instant, team: localizedText });
const rating: Reader = /* @__PURE__ */ object({ id: id, contactId: id, conversationId: id, agentId: name, occasion: ratingOccasion, scale: scale, face: /* @__PURE__ */ nullable(face), choices: /* @__PURE__ */ array(/* @__PURE__ */ object({ face: /* @__PURE__ */ nullable(face), at: instant })), remark: /* @__PURE__ */ nullable(remark), askedAt: instant, changedAt: /* @__PURE__ */ nullable(instant), dismissedAt: /* @__PURE__ */ nullable(instant), popUp: boolean });
const visitor: Reader = /* @__PURE__ */ object({ id: id, name: /* @__PURE__ */ nullable(string), patronymic: /* @__PURE__ */ nullable(string), nameAnsweredAt: /* @__PURE__ */ nullable(instant), email: /* @__PURE__ */ nullable(string), identified: boolean, locale: locale, createdAt: instant, erasedAt: /* @__PURE__ */ optional(instant) });
const deskRatings: Reader = /* @__PURE__ */ object({ from: instant, to: instant, scales: /* @__PURE__ */ array(scaleNumbers), reasons: /* @__PURE__ */ array(/* @__PURE__ */ object({ scale: scale, reason: name, face: face, count: number })), remarks: /* @__PURE__ */ array(/* @__PURE__ */ object({ rating: rating, visitor: visitor })) });
const deskReference: Reader = /* @__PURE__ */ object({ reference: string, visitorId: id, conversationId: id });
const severity: Reader = /* @__PURE__ */ oneOf("minor", "major", "critical");
const categoryField: Reader = /* @__PURE__ */ object({ id: name, label: localizedText, input: /* @__PURE__ */ oneOf("line", "lines", "phone", "choice"), required: boolean, where: /* @__PURE__ */ nullable(localizedText), example: /* @__PURE__ */ nullable(string), pattern: /* @__PURE__ */ nullable(string), choices: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, label: localizedText })) });
const deskGuide: Reader = /* @__PURE__ */ object({ amends: /* @__PURE__ */ array(/* @__PURE__ */ object({ severity: severity, when: string, offers: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, label: localizedText, note: /* @__PURE__ */ nullable(localizedText), days: number })) })), articles: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, title: localizedText, answer: localizedText })), forms: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, title: localizedText, fields: /* @__PURE__ */ array(categoryField) })), glossary: /* @__PURE__ */ array(/* @__PURE__ */ object({ forms: /* @__PURE__ */ record(locale, /* @__PURE__ */ array(string)), text: localizedText })), snippets: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, title: string, text: localizedText })) });
const channel: Reader = /* @__PURE__ */ object({ id: name, kind: /* @__PURE__ */ oneOf("email", "phone", "messenger", "page"), label: localizedText, href: string });
const timeWindow: Reader = /* @__PURE__ */ object({ from: instant, to: instant });
const incidentId: Reader = /* @__PURE__ */ pattern(/^[A-Za-z0-9][\w:.-]{0,127}$/);
const incidentKind: Reader = /* @__PURE__ */ oneOf("incident", "maintenance");
const incidentSeverity: Reader = /* @__PURE__ */ oneOf("info", "minor", "major", "critical");
const incidentPhase: Reader = /* @__PURE__ */ oneOf("scheduled", "investigating", "identified", "monitoring", "resolved");
const incident: Reader = /* @__PURE__ */ object({ id: incidentId, kind: incidentKind, severity: incidentSeverity, phase: incidentPhase, title: localizedText, body: localizedText, language: /* @__PURE__ */ nullable(locale), affects: /* @__PURE__ */ array(name), startedAt: instant, updatedAt: instant, resolvedAt: /* @__PURE__ */ nullable(instant), expectedEnd: /* @__PURE__ */ nullable(instant), nextUpdateAt: /* @__PURE__ */ nullable(instant), url: /* @__PURE__ */ nullable(string), source: /* @__PURE__ */ oneOf("desk", "status-page") });
const categoryCheck: Reader = /* @__PURE__ */ object({ id: name, text: localizedText, help: /* @__PURE__ */ nullable(localizedText) });
const categoryScope: Reader = /* @__PURE__ */ object({ text: localizedText, ways: /* @__PURE__ */ array(/* @__PURE__ */ object({ label: localizedText, href: string })) });
const category: Reader = /* @__PURE__ */ object({ id: name, label: localizedText, answerWithinMinutes: /* @__PURE__ */ whole(1), emergency: boolean, severity: severity, fields: /* @__PURE__ */ array(categoryField), checks: /* @__PURE__ */ array(categoryCheck), scope: /* @__PURE__ */ nullable(categoryScope) });
const ticketKind: Reader = /* @__PURE__ */ oneOf("problem", "question", "wish", "complaint");
const siteState: Reader = /* @__PURE__ */ object({ id: name, name: localizedText, version: number, agents: /* @__PURE__ */ array(agentCard), agentsAvailable: number, hours: /* @__PURE__ */ object({ open: boolean, changesAt: /* @__PURE__ */ nullable(instant), timeZone: string }), channels: /* @__PURE__ */ array(channel), callBackWindows: /* @__PURE__ */ array(timeWindow), incidents: /* @__PURE__ */ array(incident), incidentsStale: boolean, categories: /* @__PURE__ */ array(category), programs: /* @__PURE__ */ array(/* @__PURE__ */ object({ agentId: name, categories: /* @__PURE__ */ nullable(/* @__PURE__ */ array(name)) })), ticketKinds: /* @__PURE__ */ array(ticketKind), rating: /* @__PURE__ */ object({ scale: scale, reasons: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, label: localizedText })) }), files: /* @__PURE__ */ nullable(/* @__PURE__ */ object({ maxBytes: number, maxPerMessage: number, accept: /* @__PURE__ */ array(string) })), editMs: number, identityRequired: boolean });
const deskSession: Reader = /* @__PURE__ */ object({ token: string, expiresAt: instant, now: instant, agent: agentCard, taking: boolean, cannotServe: /* @__PURE__ */ array(name), guide: deskGuide, site: siteState });
const deskStatus: Reader = /* @__PURE__ */ object({ taking: boolean });
const seq: Reader = /* @__PURE__ */ whole(0);
const endReason: Reader = /* @__PURE__ */ oneOf("solved", "left", "abusive");
const mark: Reader = /* @__PURE__ */ object({ delivered: seq, read: seq });
const callBack: Reader = /* @__PURE__ */ object({ id: id, phone: string, from: instant, to: instant, timeZone: string, state: /* @__PURE__ */ oneOf("asked", "done", "missed", "cancelled"), askedAt: instant, settledAt: /* @__PURE__ */ nullable(instant) });
const ticketContext: Reader = /* @__PURE__ */ object({ page: /* @__PURE__ */ nullable(string), browser: string, screen: string, language: string, appVersion: /* @__PURE__ */ nullable(string) });
const ticketStatus: Reader = /* @__PURE__ */ oneOf("received", "working", "thinking", "planned", "building", "examining", "answered", "solved", "shipped", "declined", "settled");
const ticketStep: Reader = /* @__PURE__ */ object({ status: ticketStatus, at: instant, agentId: /* @__PURE__ */ nullable(name) });
const complaint: Reader = /* @__PURE__ */ object({ number: /* @__PURE__ */ whole(1), year: number, registeredAt: instant, timeZone: string, document: string, fingerprint: string });
const ticket: Reader = /* @__PURE__ */ object({ reference: string, kind: ticketKind, category: name, gist: string, details: string, wanted: string, otherwise: string, fields: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, label: string, value: string })), checks: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, text: string, answer: /* @__PURE__ */ oneOf("yes", "no") })), context: /* @__PURE__ */ nullable(ticketContext), email: string, name: /* @__PURE__ */ nullable(string), locale: locale, status: ticketStatus, history: /* @__PURE__ */ array(ticketStep), answerer: name, answerBy: instant, answeredAt: /* @__PURE__ */ nullable(instant), complaint: /* @__PURE__ */ nullable(complaint) });
const givenFact: Reader = /* @__PURE__ */ object({ field: name, label: string, value: string, at: instant });
const conversation: Reader = /* @__PURE__ */ object({ id: id, visitorId: id, kind: /* @__PURE__ */ oneOf("chat", "ticket"), state: /* @__PURE__ */ oneOf("waiting", "active", "ended"), waitingSince: /* @__PURE__ */ nullable(instant), agentId: /* @__PURE__ */ nullable(name), contactId: /* @__PURE__ */ nullable(id), endReason: /* @__PURE__ */ nullable(endReason), createdAt: instant, endedAt: /* @__PURE__ */ nullable(instant), marks: /* @__PURE__ */ object({ visitor: mark, agent: mark }), category: /* @__PURE__ */ nullable(name), urgent: boolean, leftLineAt: /* @__PURE__ */ nullable(instant), turnEmail: /* @__PURE__ */ nullable(string), callBack: /* @__PURE__ */ nullable(callBack), ticket: /* @__PURE__ */ nullable(ticket), given: /* @__PURE__ */ array(givenFact) });
const contact: Reader = /* @__PURE__ */ object({ id: id, conversationId: id, agentId: name, pickedUpAt: instant, endedAt: /* @__PURE__ */ nullable(instant), endReason: /* @__PURE__ */ nullable(endReason) });
const author: Reader = /* @__PURE__ */ variant("kind", { visitor: /* @__PURE__ */ object({}), agent: /* @__PURE__ */ object({ agentId: name }), system: /* @__PURE__ */ object({}) });
const textPart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("text"), text: string, tree: richText, answerTo: /* @__PURE__ */ optional(id) });
const filePart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("file"), fileId: id, name: string, mediaType: string, size: number, image: /* @__PURE__ */ nullable(/* @__PURE__ */ object({ width: number, height: number })) });
const promisePart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("promise"), promiseId: id, minutes: number, dueAt: instant });
const noticePart: Reader = /* @__PURE__ */ variant("notice", { joined: /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice"), agentId: string }), "handed-over": /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice"), from: name, to: /* @__PURE__ */ nullable(name), why: /* @__PURE__ */ oneOf("asked", "passed-on", "cannot") }), ended: /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice"), reason: /* @__PURE__ */ oneOf("solved", "left", "abusive", "settled") }), reopened: /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice") }), "same-place": /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice") }), "left-line": /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice") }), "back-in-line": /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice") }), incident: /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice"), incidentId: string, title: localizedText }), "call-back": /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice"), state: /* @__PURE__ */ oneOf("asked", "done", "missed", "cancelled"), from: instant, to: instant }), status: /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice"), agentId: name, status: ticketStatus }), became: /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("notice"), kind: /* @__PURE__ */ oneOf("chat", "ticket") }) });
const ratingRequestPart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("rating-request"), ratingId: id, contactId: id, occasion: ratingOccasion, scale: scale });
const apologyPart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("apology"), happened: string, fixed: string, changes: string, sorry: string });
const offerPart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("offer"), offerId: id });
const articlePart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("article"), articleId: name, title: string, answer: string, tree: richText, plain: string });
const stepState: Reader = /* @__PURE__ */ oneOf("done", "stuck");
const stepsPart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("steps"), title: /* @__PURE__ */ nullable(string), steps: /* @__PURE__ */ array(/* @__PURE__ */ object({ text: string, tree: richText, image: /* @__PURE__ */ nullable(filePart), state: /* @__PURE__ */ nullable(stepState), at: /* @__PURE__ */ nullable(instant) })), plain: string });
const choicesPart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("choices"), options: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, label: string })), chosen: /* @__PURE__ */ nullable(/* @__PURE__ */ object({ option: name, at: instant })), plain: string });
const formInput: Reader = /* @__PURE__ */ oneOf("line", "lines", "phone", "email", "choice");
const formField: Reader = /* @__PURE__ */ object({ id: name, label: string, input: formInput, required: boolean, hint: /* @__PURE__ */ nullable(string), example: /* @__PURE__ */ nullable(string), pattern: /* @__PURE__ */ nullable(string), choices: /* @__PURE__ */ array(/* @__PURE__ */ object({ id: name, label: string })), given: /* @__PURE__ */ nullable(string) });
const formPart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ oneOf("form"), title: /* @__PURE__ */ nullable(string), fields: /* @__PURE__ */ array(formField), answers: /* @__PURE__ */ nullable(/* @__PURE__ */ array(/* @__PURE__ */ object({ field: name, value: string }))), answeredAt: /* @__PURE__ */ nullable(instant), plain: string });
const unknownPart: Reader = /* @__PURE__ */ object({ type: /* @__PURE__ */ fallback(/* @__PURE__ */ oneOf("unknown"), "unknown"), plain: string });
const part: Reader = /* @__PURE__ */ union(textPart, filePart, promisePart, noticePart, ratingRequestPart, apologyPart, offerPart, articlePart, stepsPart, choicesPart, formPart, unknownPart);
const reaction: Reader = /* @__PURE__ */ oneOf("👍", "❤️", "😊", "🎉", "🙏", "😢");
const messageReaction: Reader = /* @__PURE__ */ object({ by: author, emoji: reaction });
const message: Reader = /* @__PURE__ */ object({ id: id, conversationId: id, seq: seq, author: author, at: instant, parts: /* @__PURE__ */ known(part), editedAt: /* @__PURE__ */ nullable(instant), removedAt: /* @__PURE__ */ nullable(instant), reactions: /* @__PURE__ */ known(messageReaction) });
const note: Reader = /* @__PURE__ */ object({ id: id, conversationId: id, seq: seq, agentId: name, at: instant, text: string, tree: richText });
const agentPromise: Reader = /* @__PURE__ */ object({ id: id, conversationId: id, agentId: name, madeAt: instant, dueAt: instant, state: /* @__PURE__ */ oneOf("open", "kept", "lapsed", "released"), settledAt: /* @__PURE__ */ nullable(instant), extendedAt: /* @__PURE__ */ nullable(instant), reason: /* @__PURE__ */ nullable(string) });
const offer: Reader = /* @__PURE__ */ object({ id: id, conversationId: id, agentId: name, offer: name, severity: severity, label: localizedText, note: /* @__PURE__ */ nullable(localizedText), madeAt: instant, expiresAt: instant, state: /* @__PURE__ */ oneOf("open", "claimed", "expired", "withdrawn"), settledAt: /* @__PURE__ */ nullable(instant), code: /* @__PURE__ */ nullable(string) });
const deskVisitor: Reader = /* @__PURE__ */ object({ seq: seq, visitor: visitor, conversations: /* @__PURE__ */ array(conversation), contacts: /* @__PURE__ */ array(contact), messages: /* @__PURE__ */ array(message), notes: /* @__PURE__ */ array(note), promises: /* @__PURE__ */ array(agentPromise), ratings: /* @__PURE__ */ array(rating), offers: /* @__PURE__ */ array(offer) });
const digest: Reader = /* @__PURE__ */ object({ heads: /* @__PURE__ */ record(id, seq) });
const feedEvent: Reader = /* @__PURE__ */ variant("type", { "visitor.changed": /* @__PURE__ */ object({ seq: seq, at: instant, visitor: visitor }), "conversation.changed": /* @__PURE__ */ object({ seq: seq, at: instant, conversation: conversation }), "contact.changed": /* @__PURE__ */ object({ seq: seq, at: instant, contact: contact }), "message.added": /* @__PURE__ */ object({ seq: seq, at: instant, message: message }), "message.changed": /* @__PURE__ */ object({ seq: seq, at: instant, message: message }), "note.added": /* @__PURE__ */ object({ seq: seq, at: instant, note: note }), "promise.changed": /* @__PURE__ */ object({ seq: seq, at: instant, promise: agentPromise }), "rating.changed": /* @__PURE__ */ object({ seq: seq, at: instant, rating: rating }), "offer.changed": /* @__PURE__ */ object({ seq: seq, at: instant, offer: offer }), "conversation.gone": /* @__PURE__ */ object({ seq: seq, at: instant, conversationId: id }), "incident.followed": /* @__PURE__ */ object({ seq: seq, at: instant, incidentId: incidentId, following: boolean, email: /* @__PURE__ */ nullable(string) }) });
const fileUrl: Reader = /* @__PURE__ */ object({ download: string, view: /* @__PURE__ */ nullable(string), expiresAt: instant });
const greeting: Reader = /* @__PURE__ */ object({ id: name, pages: /* @__PURE__ */ array(string), afterSeconds: number, text: localizedText, agent: /* @__PURE__ */ nullable(/* @__PURE__ */ object({ name: string, photo: /* @__PURE__ */ nullable(string) })) });
const greetings: Reader = /* @__PURE__ */ object({ greetings: /* @__PURE__ */ array(greeting) });
const heartbeat: Reader = /* @__PURE__ */ object({ now: instant });
const hello: Reader = /* @__PURE__ */ object({ epoch: string, now: instant, heartbeatMs: number });
const historyPage: Reader = /* @__PURE__ */ object({ messages: /* @__PURE__ */ array(message), earlier: boolean });
const inboxEntry: Reader = /* @__PURE__ */ object({ conversation: conversation, visitor: visitor, last: /* @__PURE__ */ nullable(message), promise: /* @__PURE__ */ nullable(agentPromise), rating: /* @__PURE__ */ nullable(rating) });
const inbox: Reader = /* @__PURE__ */ object({ entries: /* @__PURE__ */ array(inboxEntry), heads: /* @__PURE__ */ record(id, seq), site: siteState });
const waitUnknown: Reader = /* @__PURE__ */ oneOf("no-history", "nobody-here", "unsure", "closes-first");
const waitReason: Reader = /* @__PURE__ */ oneOf("agent-left", "urgent-ahead", "came-back", "taken-first", "slower");
const wait: Reader = /* @__PURE__ */ object({ conversationId: /* @__PURE__ */ nullable(id), place: /* @__PURE__ */ whole(1), agentsAvailable: number, state: /* @__PURE__ */ oneOf("soon", "estimate", "long", "unknown", "paused", "closed", "overdue", "your-turn"), typicalMinutes: /* @__PURE__ */ nullable(number), upperMinutes: /* @__PURE__ */ nullable(number), unknown: /* @__PURE__ */ nullable(waitUnknown), reason: /* @__PURE__ */ nullable(waitReason), toldUntil: /* @__PURE__ */ nullable(instant), turnUntil: /* @__PURE__ */ nullable(instant), asOf: instant, validUntil: instant });
const deskLine: Reader = /* @__PURE__ */ object({ places: /* @__PURE__ */ array(/* @__PURE__ */ object({ conversationId: id, awaySince: /* @__PURE__ */ nullable(instant), turnUntil: /* @__PURE__ */ nullable(instant), upperMinutes: /* @__PURE__ */ nullable(number), toldUntil: /* @__PURE__ */ nullable(instant) })), here: /* @__PURE__ */ array(name), freeSlots: number, asOf: instant });
const moment: Reader = /* @__PURE__ */ variant("type", { typing: /* @__PURE__ */ object({ conversationId: id, by: author, typing: boolean, asOf: instant, expiresAt: instant }), "message-delta": /* @__PURE__ */ object({ conversationId: id, messageId: id, by: author, offset: /* @__PURE__ */ whole(0), text: string, dropped: boolean, asOf: instant, expiresAt: instant }), wait: /* @__PURE__ */ object({ wait: wait }), site: /* @__PURE__ */ object({ site: siteState }), line: /* @__PURE__ */ object({ line: deskLine }) });
const problem: Reader = /* @__PURE__ */ object({ type: string, code: string, status: number, title: string, detail: /* @__PURE__ */ optional(string) });
const resync: Reader = /* @__PURE__ */ object({ reason: /* @__PURE__ */ oneOf("too-old", "epoch", "identity-changed") });
const searchResult: Reader = /* @__PURE__ */ object({ messages: /* @__PURE__ */ array(message), more: boolean });
const snapshot: Reader = /* @__PURE__ */ object({ visitor: visitor, conversations: /* @__PURE__ */ array(conversation), contacts: /* @__PURE__ */ array(contact), messages: /* @__PURE__ */ array(message), earlier: /* @__PURE__ */ array(id), promises: /* @__PURE__ */ array(agentPromise), ratings: /* @__PURE__ */ array(rating), offers: /* @__PURE__ */ array(offer), follows: /* @__PURE__ */ array(incidentId), site: siteState, wait: wait });
const sessionResponse: Reader = /* @__PURE__ */ object({ token: string, expiresAt: instant, restore: string, now: instant, cursor: cursor, snapshot: snapshot });
const similarGroups: Reader = /* @__PURE__ */ object({ groups: /* @__PURE__ */ array(/* @__PURE__ */ object({ conversationIds: /* @__PURE__ */ array(id), words: string })) });
const uploadGrant: Reader = /* @__PURE__ */ object({ url: string, grant: string, expiresAt: instant });

/** A `AgentCard` that came from outside, without unknown fields; null if it is none. */
export const readAgentCard = /* @__PURE__ */ orNull(agentCard) as Read<AgentCard>;

/** A `Article` that came from outside, without unknown fields; null if it is none. */
export const readArticle = /* @__PURE__ */ orNull(article) as Read<Article>;

/** A `Bye` that came from outside, without unknown fields; null if it is none. */
export const readBye = /* @__PURE__ */ orNull(bye) as Read<Bye>;

/** A `Cursor` that came from outside, without unknown fields; null if it is none. */
export const readCursor = /* @__PURE__ */ orNull(cursor) as Read<Cursor>;

/** A `DeskNumbers` that came from outside, without unknown fields; null if it is none. */
export const readDeskNumbers = /* @__PURE__ */ orNull(deskNumbers) as Read<DeskNumbers>;

/** A `DeskRatings` that came from outside, without unknown fields; null if it is none. */
export const readDeskRatings = /* @__PURE__ */ orNull(deskRatings) as Read<DeskRatings>;

/** A `DeskReference` that came from outside, without unknown fields; null if it is none. */
export const readDeskReference = /* @__PURE__ */ orNull(deskReference) as Read<DeskReference>;

/** A `DeskSession` that came from outside, without unknown fields; null if it is none. */
export const readDeskSession = /* @__PURE__ */ orNull(deskSession) as Read<DeskSession>;

/** A `DeskStatus` that came from outside, without unknown fields; null if it is none. */
export const readDeskStatus = /* @__PURE__ */ orNull(deskStatus) as Read<DeskStatus>;

/** A `DeskVisitor` that came from outside, without unknown fields; null if it is none. */
export const readDeskVisitor = /* @__PURE__ */ orNull(deskVisitor) as Read<DeskVisitor>;

/** A `Digest` that came from outside, without unknown fields; null if it is none. */
export const readDigest = /* @__PURE__ */ orNull(digest) as Read<Digest>;

/** A `FeedEvent` that came from outside, without unknown fields; null if it is none. */
export const readFeedEvent = /* @__PURE__ */ orNull(feedEvent) as Read<FeedEvent>;

/** A `FileUrl` that came from outside, without unknown fields; null if it is none. */
export const readFileUrl = /* @__PURE__ */ orNull(fileUrl) as Read<FileUrl>;

/** A `Greetings` that came from outside, without unknown fields; null if it is none. */
export const readGreetings = /* @__PURE__ */ orNull(greetings) as Read<Greetings>;

/** A `Heartbeat` that came from outside, without unknown fields; null if it is none. */
export const readHeartbeat = /* @__PURE__ */ orNull(heartbeat) as Read<Heartbeat>;

/** A `Hello` that came from outside, without unknown fields; null if it is none. */
export const readHello = /* @__PURE__ */ orNull(hello) as Read<Hello>;

/** A `HistoryPage` that came from outside, without unknown fields; null if it is none. */
export const readHistoryPage = /* @__PURE__ */ orNull(historyPage) as Read<HistoryPage>;

/** A `Inbox` that came from outside, without unknown fields; null if it is none. */
export const readInbox = /* @__PURE__ */ orNull(inbox) as Read<Inbox>;

/** A `Incident` that came from outside, without unknown fields; null if it is none. */
export const readIncident = /* @__PURE__ */ orNull(incident) as Read<Incident>;

/** A `Locale` that came from outside, without unknown fields; null if it is none. */
export const readLocale = /* @__PURE__ */ orNull(locale) as Read<Locale>;

/** A `Moment` that came from outside, without unknown fields; null if it is none. */
export const readMoment = /* @__PURE__ */ orNull(moment) as Read<Moment>;

/** A `Problem` that came from outside, without unknown fields; null if it is none. */
export const readProblem = /* @__PURE__ */ orNull(problem) as Read<Problem>;

/** A `Resync` that came from outside, without unknown fields; null if it is none. */
export const readResync = /* @__PURE__ */ orNull(resync) as Read<Resync>;

/** A `SearchResult` that came from outside, without unknown fields; null if it is none. */
export const readSearchResult = /* @__PURE__ */ orNull(searchResult) as Read<SearchResult>;

/** A `SessionResponse` that came from outside, without unknown fields; null if it is none. */
export const readSessionResponse = /* @__PURE__ */ orNull(sessionResponse) as Read<SessionResponse>;

/** A `SimilarGroups` that came from outside, without unknown fields; null if it is none. */
export const readSimilarGroups = /* @__PURE__ */ orNull(similarGroups) as Read<SimilarGroups>;

/** A `UploadGrant` that came from outside, without unknown fields; null if it is none. */
export const readUploadGrant = /* @__PURE__ */ orNull(uploadGrant) as Read<UploadGrant>;
