/** The four parts of an apology. */
export interface Apology {
  happened: string;
  fixed: string;
  changes: string;
  sorry: string;
}

/** Something of the site’s guide that is offered to make amends. */
export interface Amends {
  offer: string;
  severity: "minor" | "major" | "critical";
  text: string;
}

/** One thing that somebody did; `after` is in seconds since the step before. */
export type Step = { after: number } & (
  | { does: "says"; text: string }
  | { does: "picks-up" }
  | { does: "promises"; minutes: number; text: string }
  | { does: "answers"; text: string }
  | ({ does: "apologises" } & Apology)
  | ({ does: "offers" } & Amends)
  | { does: "claims" }
  | { does: "ends" }
  | { does: "rates"; face: "sad" | "neutral" | "happy" }
  | { does: "remarks"; reasons: readonly string[]; text: string }
);

export interface TicketForm {
  ticketKind?: "problem" | "question" | "wish" | "complaint";
  category: string;
  gist: string;
  details: string;
  email: string;
  name: string | null;
}

/** A contact of the past week. */
export interface Story {
  /** Id of a customer, or null for somebody unknown. */
  customer: string | null;
  locale: "en" | "uk";
  agent: string;
  daysAgo: number;
  /** Minutes since midnight, UTC. */
  minuteOfDay: number;
  /** What begins it if it is a ticket. */
  ticket?: TicketForm;
  steps: readonly Step[];
}

export const says = (after: number, text: string): Step => ({ after, does: "says", text });
export const picksUp = (after: number): Step => ({ after, does: "picks-up" });
export const promises = (after: number, minutes: number, text: string): Step => ({
  after,
  does: "promises",
  minutes,
  text,
});
export const answers = (after: number, text: string): Step => ({ after, does: "answers", text });
export const apologises = (after: number, apology: Apology): Step => ({ after, does: "apologises", ...apology });
export const offers = (after: number, amends: Amends): Step => ({ after, does: "offers", ...amends });
export const claims = (after: number): Step => ({ after, does: "claims" });
export const ends = (after: number): Step => ({ after, does: "ends" });
export const rates = (after: number, face: "sad" | "neutral" | "happy"): Step => ({ after, does: "rates", face });
export const remarks = (after: number, reasons: readonly string[], text: string): Step => ({
  after,
  does: "remarks",
  reasons,
  text,
});
