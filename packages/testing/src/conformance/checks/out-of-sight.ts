import type { RuleId } from "../rules.ts";

const OF_CLIENTS = [
  ...(["F5", "F7"] as const),
  ...(["O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9", "O10"] as const),
  ...(["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"] as const),
];
const OF_TROUBLE = ["F10", "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"] as const;

/** What nobody can see from outside, whatever the kit is given, and where to look instead. */
export const OUT_OF_SIGHT: Partial<Record<RuleId, string>> = {
  ...ofAll(OF_CLIENTS, "a rule for clients; a backend has nothing to show for it"),
  ...ofAll(OF_TROUBLE, "it shows only in trouble that nobody can make from outside; SPEC.md says what then holds"),
  W3: "whether a write is on the disk shows only when the power goes; kill the backend between an answer and the next start and look",
  F6: "the backend would have to go; stop it while a stream is open and look for `bye`",
  C7: "the letter; look into the mailbox of the address",
  N3: "what a status page tells; change something on one that the backend reads, and look at its site",
  N6: "the letters; look into the mailbox of whoever follows an incident that is over",
  G4: "a program would have to fail; attach one that does, and write to it",
  G5: "the backend would have to die; kill it while a program answers, and start it again",
  G6: "a program would have to be slow; attach one, and write twice",
  Q9: "the letter; look into the mailbox of the address",
  B4: "an offer lasts for days; make one, and claim it when they are over",
  B6: "the question comes days after amends; make some, end the contact, and look then",
  A4: "signing in over plain HTTP from another machine; try it from there",
};

function ofAll(rules: readonly RuleId[], why: string): Partial<Record<RuleId, string>> {
  return Object.fromEntries(rules.map((rule) => [rule, why]));
}
