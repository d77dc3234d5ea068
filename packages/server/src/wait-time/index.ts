export type { AgentGroup, Arrival, Asked, Estimate, Needs, Present, Priors, Skills } from "./contract.ts";
export { tell } from "./display.ts";
export type { Facts, Shown, Told } from "./display.ts";
export { WaitEstimator } from "./estimator.ts";
export { waitBehind } from "./moments.ts";
export type { Moments } from "./moments.ts";
export { waitQuantile, wilsonHilferty } from "./quantiles.ts";
export type { Wait } from "./quantiles.ts";
export type { SavedEstimator } from "./saved.ts";
