import { WaitEstimator, type Priors } from "@warmline/server/wait-time";

/** The estimator as a server that stops and starts again has it: from what was written down, and from who is there. */
export function restarted(estimator: WaitEstimator, priors: Priors, now: number): WaitEstimator {
  const saved = estimator.toJSON();
  const present = { groups: saved.crew, waiting: saved.line.filter(({ isGhost }) => !isGhost) };
  return WaitEstimator.resume(priors, JSON.parse(JSON.stringify(saved)), present, now);
}
