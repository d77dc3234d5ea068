import type { AgentGroup, Needs, Skills } from "./contract.ts";
import { serves } from "./crew.ts";
import type { Wait } from "./quantiles.ts";

/** Somebody in line as the estimator remembers them. */
export interface InLine {
  id: string;
  needs: Needs;
  urgent: boolean;
  /** When they came, in milliseconds since the epoch. */
  since: number;
  /** What was predicted when they came; null if nothing could be, or if it no longer says anything. */
  predicted: Wait | null;
  /** Whether they have given up. A ghost stands in line until its turn would have come: survivors alone would tell a lie. */
  isGhost: boolean;
}

/** Who waits, and who gave up, in the order in which they are served. */
export class Line {
  #everybody: InLine[];

  constructor(everybody: readonly InLine[] = []) {
    this.#everybody = [...everybody];
  }

  get everybody(): readonly InLine[] {
    return this.#everybody;
  }

  /** How many wait, without ghosts. */
  get waiting(): number {
    return this.#everybody.reduce((count, { isGhost }) => count + (isGhost ? 0 : 1), 0);
  }

  /** The urgent stand behind the urgent, everybody else behind everybody. */
  add(newcomer: InLine): void {
    const index = newcomer.urgent ? this.#everybody.findIndex(({ urgent }) => !urgent) : -1;
    this.#everybody.splice(index === -1 ? this.#everybody.length : index, 0, newcomer);
  }

  find(id: string): InLine | undefined {
    return this.#everybody.find((one) => one.id === id && !one.isGhost);
  }

  remove(one: InLine): void {
    this.#everybody = this.#everybody.filter((other) => other !== one);
  }

  /** Takes out the ghosts whom an agent with these skills would have taken before `one`. */
  passedOver(one: InLine, skills: Skills): InLine[] {
    const before = this.#everybody.indexOf(one);
    return this.#takeOut((other, index) => index < before && other.isGhost && serves(skills, other.needs));
  }

  /** Takes out the ghosts whose turn free slots would have been: each slot goes to the first who is there and can be helped. */
  reached(groups: readonly AgentGroup[]): InLine[] {
    const slots = groups.filter(({ free }) => free > 0).map(({ skills, free }) => ({ skills, free }));
    return this.#takeOut((one) => {
      const slot = slots.find(({ skills, free }) => free > 0 && serves(skills, one.needs));
      if (slot && !one.isGhost) slot.free -= 1;
      return slot !== undefined && one.isGhost;
    });
  }

  /** Forgets what was predicted for those whom nobody who is there can help: their wait is no longer what a rate decides. */
  forgetHelpless(groups: readonly AgentGroup[]): void {
    const open = groups.filter(({ slots }) => slots > 0);
    const isHelpless = ({ needs }: InLine) => !open.some(({ skills }) => serves(skills, needs));
    this.#everybody = this.#everybody.filter((one) => !(one.isGhost && isHelpless(one)));
    for (const one of this.#everybody) if (isHelpless(one)) one.predicted = null;
  }

  #takeOut(isOut: (one: InLine, index: number) => boolean): InLine[] {
    const out: InLine[] = [];
    this.#everybody = this.#everybody.filter((one, index) => {
      const goes = isOut(one, index);
      if (goes) out.push(one);
      return !goes;
    });
    return out;
  }
}
