import type { RuleId } from "../rules.ts";

/** What nobody can see from outside, whatever the kit is given, and where to look instead. */
export const OUT_OF_SIGHT: Partial<Record<RuleId, string>> = {
  W3: "whether a write is on the disk shows only when the power goes; kill the backend between an answer and the next start and look",
  F5: "a rule for clients; a backend has nothing to show for it",
  F6: "the backend would have to go; stop it while a stream is open and look for `bye`",
  F7: "a rule for clients; a backend has nothing to show for it",
  C7: "the letter; look into the mailbox of the address",
  A4: "signing in over plain HTTP from another machine; try it from there",
};
