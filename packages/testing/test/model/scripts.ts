import fc from "fast-check";
import { agent, customer } from "./people.ts";
import type { Stage } from "./stage.ts";
import type { Course } from "./step.ts";
import { browser, network, recovery, server, time } from "./troubles.ts";

const LONGEST = 40;

/** What may happen on a stage. @param pages how many pages a browser may have open at a time */
export function scripts(pages: number): fc.Arbitrary<Iterable<fc.AsyncCommand<Course, Stage>>> {
  const all = [...customer, ...agent, ...time, ...browser(pages), ...network, ...server, ...recovery];
  return fc.commands(all, { maxCommands: LONGEST, size: "max" });
}
