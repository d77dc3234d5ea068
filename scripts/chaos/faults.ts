import { between, pick, type Chance } from "./chance.ts";

/** What the weather between people and server does for a while. */
const SPELLS = ["latency", "cut", "half-open", "slow", "truncate"] as const;

/** `network-back` is the end of all spells, of which browsers tell their pages; of a killed server nobody tells them. */
export type FaultKind = (typeof SPELLS)[number] | "kill" | "page-killed" | "network-back";

/** Something that goes wrong, or is told to be over. */
export interface Fault {
  kind: FaultKind;
  /** When it begins, in milliseconds after the start. */
  atMs: number;
  /** How long it lasts; 0 for what happens in a moment. */
  ms: number;
  /** Which share of the connections or pages it hits. */
  share: number;
}

const SPELL_EVERY_MS = 6_000;
const PAGES_EVERY_MS = 5_000;
const LONGEST_SPELL_MS = 4_000;
/** The share of the time, at its end, in which the server alone fails. */
const SERVER_ALONE = 0.1;
/** Longer than a client takes a silent stream for a living one. */
const LONG_HOLE_MS = 50_000;

/**
 * Plans what goes wrong and when, all of it over by the end.
 *
 * @param ms how long there is trouble
 * @param kills how often the server is killed
 */
export function planFaults({ ms, kills }: { ms: number; kills: number }, chance: Chance): Fault[] {
  const faults: Fault[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    faults.push({
      kind: "kill",
      atMs: (ms * (kill + between(kill === kills - 1 ? 0.9 : 0.2, 1, chance))) / kills,
      ms: 0,
      share: 1,
    });
  }
  const calmAt = ms * (1 - SERVER_ALONE);
  for (let at = between(0, SPELL_EVERY_MS, chance); at < calmAt; at += between(0.5, 1.5, chance) * SPELL_EVERY_MS) {
    faults.push(planSpell(at, calmAt, chance));
  }
  faults.push({ kind: "network-back", atMs: calmAt, ms: 0, share: 1 });
  for (let at = PAGES_EVERY_MS; at < ms; at += PAGES_EVERY_MS) {
    faults.push({ kind: "page-killed", atMs: at, ms: 0, share: between(0.02, 0.1, chance) });
  }
  if (ms > 2 * LONG_HOLE_MS) faults.push({ kind: "half-open", atMs: ms * 0.2, ms: LONG_HOLE_MS, share: 0.1 });
  return faults.sort((a, b) => a.atMs - b.atMs);
}

function planSpell(atMs: number, end: number, chance: Chance): Fault {
  const kind = pick(SPELLS, chance);
  const ms = kind === "cut" ? 0 : Math.min(between(1_000, LONGEST_SPELL_MS, chance), end - atMs);
  return { kind, atMs, ms, share: between(0.1, 0.5, chance) };
}
