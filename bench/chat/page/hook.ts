import { countCommits, type Commits } from "./commits.ts";

let scroller = "none";
const counter = countCommits(() => scroller);

/** What React does on this page. It must be imported before React is. */
export const commits = {
  /** Tells which element’s fibres are those of the list. */
  watch: (selector: string): void => void (scroller = selector),
  take: (): Commits => counter.take(),
};
