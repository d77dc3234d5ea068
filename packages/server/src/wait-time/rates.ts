/** After how many seconds of work what was seen counts half. */
export const HALF_LIFE_SECONDS = 7200;

/** How often something happened in how many seconds in which it could have; what is old counts less. */
export interface Tally {
  events: number;
  seconds: number;
}

export const NOTHING_SEEN: Tally = { events: 0, seconds: 0 };

/** What is believed before anything is seen: so many events, at one in so many seconds. It never fades. */
export function prior(events: number, secondsEach: number): Tally {
  return { events, seconds: events * secondsEach };
}

/**
 * The tally `seconds` later, while `level` of whatever it is about went on all the time: the integral of a decaying weight, so
 * one step of two hours is the same as a hundred and twenty of a minute.
 */
export function passed(tally: Tally, seconds: number, level: number): Tally {
  const kept = 2 ** (-seconds / HALF_LIFE_SECONDS);
  return {
    events: tally.events * kept,
    seconds: tally.seconds * kept + (level * (1 - kept) * HALF_LIFE_SECONDS) / Math.LN2,
  };
}

export function happened({ events, seconds }: Tally): Tally {
  return { events: events + 1, seconds };
}

/** Two tallies as one. */
export function together(a: Tally, b: Tally): Tally {
  return { events: a.events + b.events, seconds: a.seconds + b.seconds };
}

/** Events per second. The seconds are those of everybody, also of who is still at it: a correct censored rate. */
export function rateOf({ events, seconds }: Tally): number {
  return events / seconds;
}
