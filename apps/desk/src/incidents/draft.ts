import type { Incident, Instant, LocalizedText, TellIncident } from "@warmline/protocol";
import type { DeskClient } from "../store/desk-client.ts";
import type { Group } from "../store/groups.ts";
import { INCIDENT_FORM } from "../store/incidents.ts";
import { words } from "../words.ts";

/** What an agent fills in of an incident. */
export interface IncidentDraft extends Omit<TellIncident, "conversationIds"> {
  id: string;
  conversationIds: readonly string[];
  /** What those conversations begin with; for the agent alone. */
  heard: string;
}

/** An incident of which nothing is said yet. */
export function emptyDraft(id: string): IncidentDraft {
  return {
    id,
    kind: "incident",
    severity: "minor",
    phase: "investigating",
    title: "",
    body: "",
    affects: [],
    expectedEnd: null,
    nextUpdateAt: null,
    conversationIds: [],
    heard: "",
  };
}

/** News about an incident: it begins with what was told before; what lies behind, and what is true no more at its end, is to be said anew. */
export function draftOf(incident: Incident, now: Instant, phase = incident.phase): IncidentDraft {
  const { id, kind, severity, title, body, affects, expectedEnd, nextUpdateAt } = incident;
  const ahead = (at: Instant | null): Instant | null => (at !== null && at > now && phase !== "resolved" ? at : null);
  const draft: IncidentDraft = {
    ...emptyDraft(id),
    kind,
    severity,
    phase: incident.phase,
    title,
    body,
    affects,
    expectedEnd: ahead(expectedEnd),
    nextUpdateAt: ahead(nextUpdateAt),
  };
  return withPhase(draft, phase, incident);
}

/** The draft one phase on. Words that were told while it lasted do not stand as the last ones, unless they are written anew. */
export function withPhase(draft: IncidentDraft, phase: IncidentDraft["phase"], before: Incident | null): IncidentDraft {
  const body = before === null || before.phase === "resolved" ? draft.body : bodyIn(draft, phase, before.body);
  return { ...draft, phase, body };
}

function bodyIn({ body }: IncidentDraft, phase: IncidentDraft["phase"], told: LocalizedText): LocalizedText {
  if (phase === "resolved") return JSON.stringify(body) === JSON.stringify(told) ? "" : body;
  return saysNothing(body) ? told : body;
}

/** Begins an incident with those who reported it. What is half told already stays, and hears of them too. */
export function keepNewDraft(desk: DeskClient, { conversationIds, words: heard }: Group): void {
  const before = readDraft(desk.forms.get(INCIDENT_FORM));
  const { incidents } = desk.getState().site ?? { incidents: [] };
  const isNew = before !== null && incidents.every(({ id }) => id !== before.id);
  const base = isNew ? before : emptyDraft(desk.newId());
  keepDraft(desk, {
    ...base,
    heard,
    conversationIds: [...new Set([...base.conversationIds, ...conversationIds])],
  });
}

export function keepDraft(desk: DeskClient, draft: IncidentDraft | null): void {
  desk.forms.set(INCIDENT_FORM, draft);
}

export function keptDraft(desk: DeskClient): IncidentDraft | null {
  return readDraft(desk.forms.get(INCIDENT_FORM));
}

/** What is sent of a draft: texts that were left empty are not told. */
export function bodyOf({ id: _id, heard: _heard, conversationIds, title, body, ...rest }: IncidentDraft): TellIncident {
  const told = { ...rest, title: withoutEmpty(title), body: withoutEmpty(body) };
  return conversationIds.length === 0 ? told : { ...told, conversationIds: [...conversationIds] };
}

/** Whether a text says nothing in any language. */
export function saysNothing(text: LocalizedText): boolean {
  return typeof text === "string" ? text.trim() === "" : Object.values(text).every((each) => each.trim() === "");
}

function withoutEmpty(text: LocalizedText): LocalizedText {
  if (typeof text === "string") return text.trim();
  const said = Object.entries(text).flatMap(([language, each]) =>
    each.trim() === "" ? [] : [[language, each.trim()] as const],
  );
  return said.length === 0 ? "" : Object.fromEntries(said);
}

/** What a browser kept, if it is still what this desk keeps. */
export function readDraft(kept: unknown): IncidentDraft | null {
  if (typeof kept !== "object" || kept === null || !("id" in kept) || typeof kept.id !== "string") return null;
  const draft: IncidentDraft = { ...emptyDraft(kept.id), ...kept, id: kept.id };
  const isWhole =
    isOneOf(words.incidents.kinds, draft.kind) &&
    isOneOf(words.incidents.severities, draft.severity) &&
    isOneOf(words.incidents.phases, draft.phase) &&
    [draft.title, draft.body].every(isText) &&
    [draft.affects, draft.conversationIds].every(isTexts) &&
    [draft.expectedEnd, draft.nextUpdateAt].every((at) => at === null || Number.isInteger(at)) &&
    typeof draft.heard === "string";
  return isWhole ? draft : null;
}

function isOneOf(names: object, value: unknown): boolean {
  return typeof value === "string" && Object.hasOwn(names, value);
}

function isText(text: unknown): boolean {
  return typeof text === "string" || (typeof text === "object" && text !== null && isTexts(Object.values(text)));
}

function isTexts(texts: unknown): boolean {
  return Array.isArray(texts) && texts.every((each) => typeof each === "string");
}
