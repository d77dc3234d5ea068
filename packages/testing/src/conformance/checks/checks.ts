import type { Check } from "../check.ts";
import { ACCESS } from "./access.ts";
import { AMENDS } from "./amends.ts";
import { CONTACTS } from "./contacts.ts";
import { CONVERSATIONS } from "./conversations.ts";
import { DESK } from "./desk.ts";
import { FEED } from "./feed.ts";
import { FILES } from "./files.ts";
import { IDENTITY } from "./identity.ts";
import { INCIDENTS } from "./incidents.ts";
import { LINE } from "./line.ts";
import { MESSAGES } from "./messages.ts";
import { MOMENTS } from "./moments.ts";
import { OWN_DATA } from "./own-data.ts";
import { PARTS } from "./parts.ts";
import { PEOPLE } from "./people.ts";
import { POLLS } from "./polls.ts";
import { PROGRAMS } from "./programs.ts";
import { RATINGS } from "./ratings.ts";
import { REFUSALS } from "./refusals.ts";
import { SESSION } from "./session.ts";
import { SIGN_IN } from "./sign-in.ts";
import { STREAM } from "./stream.ts";
import { TICKETS } from "./tickets.ts";
import { WAITING } from "./waiting.ts";
import { WRITES } from "./writes.ts";
import { WRITTEN } from "./written.ts";

/** Every check. Each makes people of its own, so they come in any order. Those that turn the clock farthest are last. */
export const CHECKS: readonly Check[] = [
  ...SESSION,
  ...IDENTITY,
  ...WRITES,
  ...WRITTEN,
  ...FEED,
  ...STREAM,
  ...MOMENTS,
  ...POLLS,
  ...CONVERSATIONS,
  ...CONTACTS,
  ...LINE,
  ...WAITING,
  ...INCIDENTS,
  ...MESSAGES,
  ...PARTS,
  ...PEOPLE,
  ...PROGRAMS,
  ...RATINGS,
  ...AMENDS,
  ...TICKETS,
  ...FILES,
  ...OWN_DATA,
  ...ACCESS,
  ...DESK,
  ...REFUSALS,
  ...SIGN_IN,
];
