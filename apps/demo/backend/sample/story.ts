/** One thing that somebody did; `after` is in seconds since the step before. */
export type Step = { after: number } & (
  | { does: "says"; text: string }
  | { does: "picks-up" }
  | { does: "promises"; minutes: number; text: string }
  | { does: "answers"; text: string }
  | { does: "ends" }
  | { does: "rates"; face: "sad" | "neutral" | "happy" }
);

export interface TicketForm {
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
export const ends = (after: number): Step => ({ after, does: "ends" });
export const rates = (after: number, face: "sad" | "neutral" | "happy"): Step => ({ after, does: "rates", face });
