import type { Apologise, TellIncident } from "@warmline/protocol";

/** What an agent is sorry for who is not told for what. */
export const SORRY: Apologise = {
  happened: "A disk of your server broke.",
  fixed: "We moved your site to another one.",
  changes: "Every disk is watched from now on.",
  sorry: "We are sorry that your shop was away.",
};

/** What an agent tells of who is not told of what. */
export const LATE_MAIL: TellIncident = {
  kind: "incident",
  severity: "major",
  phase: "investigating",
  title: "Mail arrives late",
  body: "",
  affects: [],
  expectedEnd: null,
  nextUpdateAt: null,
};
