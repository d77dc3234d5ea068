import { LIMITS, SEVERITIES, type Apologise, type Id, type MakeOffer, type Name } from "@warmline/protocol";
import type { Forms } from "./forms.ts";

/** The four parts of an apology, in the order in which they are read. */
export const APOLOGY_SLOTS = ["happened", "fixed", "changes", "sorry"] as const;

export type ApologySlot = (typeof APOLOGY_SLOTS)[number];

/** An apology as far as it is written. */
export type ApologyDraft = Readonly<Record<ApologySlot, string>>;

/** An offer as far as it is chosen. */
export interface OfferDraft {
  severity: MakeOffer["severity"] | null;
  offer: Name | null;
  text: string;
}

export const NO_APOLOGY: ApologyDraft = { happened: "", fixed: "", changes: "", sorry: "" };
export const NO_OFFER: OfferDraft = { severity: null, offer: null, text: "" };

const FORMS = [(id: Id) => `apology/${id}`, (id: Id) => `offer/${id}`] as const;

/** What is half made in one conversation. It outlives the page, like what is typed to the customer. */
export function amendsDrafts(forms: Forms, conversationId: Id) {
  const [apologyForm, offerForm] = [FORMS[0](conversationId), FORMS[1](conversationId)];
  return {
    apology: (): ApologyDraft => readApology(forms.get(apologyForm)),
    setApology(draft: ApologyDraft): void {
      forms.set(apologyForm, APOLOGY_SLOTS.every((slot) => draft[slot] === "") ? null : draft);
    },
    offer: (): OfferDraft => readOffer(forms.get(offerForm)),
    setOffer(draft: OfferDraft): void {
      forms.set(offerForm, draft.severity === null && draft.text === "" ? null : draft);
    },
  };
}

/** Whether something is half made. */
export function hasAmendsDraft(forms: Forms, conversationId: Id): boolean {
  return FORMS.some((form) => forms.get(form(conversationId)) !== null);
}

/** The parts of an apology that say nothing yet. */
export function emptySlots(draft: ApologyDraft): readonly ApologySlot[] {
  return APOLOGY_SLOTS.filter((slot) => draft[slot].trim() === "");
}

/** The parts of an apology that say too much to be sent: what came back stands in one part with what was typed since. */
export function longSlots(draft: ApologyDraft): readonly ApologySlot[] {
  return APOLOGY_SLOTS.filter((slot) => draft[slot].trim().length > LIMITS.apology);
}

/** The apology as it is sent. */
export function asApology(draft: ApologyDraft): Apologise {
  const { happened, fixed, changes, sorry } = draft;
  return { happened: happened.trim(), fixed: fixed.trim(), changes: changes.trim(), sorry: sorry.trim() };
}

/** What was typed since stays behind what comes back. */
export function withBack(draft: ApologyDraft, back: ApologyDraft): ApologyDraft {
  const join = (slot: ApologySlot): string => {
    if (draft[slot] === "" || draft[slot] === back[slot]) return back[slot];
    return `${back[slot]}\n${draft[slot]}`;
  };
  return { happened: join("happened"), fixed: join("fixed"), changes: join("changes"), sorry: join("sorry") };
}

function textIn(kept: unknown, key: string, most: number): string {
  const value: unknown = typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>)[key] : null;
  return typeof value === "string" ? value.slice(0, most) : "";
}

function readApology(kept: unknown): ApologyDraft {
  const slot = (key: ApologySlot): string => textIn(kept, key, 2 * LIMITS.apology + 1);
  return { happened: slot("happened"), fixed: slot("fixed"), changes: slot("changes"), sorry: slot("sorry") };
}

function readOffer(kept: unknown): OfferDraft {
  const severity = SEVERITIES.find((each) => each === textIn(kept, "severity", LIMITS.text)) ?? null;
  const offer = textIn(kept, "offer", LIMITS.text);
  return { severity, offer: offer === "" ? null : offer, text: textIn(kept, "text", LIMITS.text) };
}
