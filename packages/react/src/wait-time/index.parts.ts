export { WaitTimeRoot as Root } from "./root/WaitTimeRoot.tsx";
export { WaitTimePlace as Place } from "./place/WaitTimePlace.tsx";
export { WaitTimeKept as Kept } from "./place/WaitTimeKept.tsx";
export { WaitTimeEstimate as Estimate } from "./estimate/WaitTimeEstimate.tsx";
export { WaitTimeAgents as Agents } from "./estimate/WaitTimeAgents.tsx";
export { WaitTimeStale as Stale } from "./estimate/WaitTimeStale.tsx";
