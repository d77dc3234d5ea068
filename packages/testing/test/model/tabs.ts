import type { OpenTabs, TabRole, TabsListener } from "@warmline/client";
import type { PageLife } from "./page-life.ts";
import type { Parcels } from "./parcels.ts";

/** After so long a leader that does not answer is replaced. */
const REPLACED_MS = 2_000;

interface Member {
  life: PageLife;
  /** Whether it holds the lock. */
  isLeader: boolean;
  /** What it was told; null before. */
  role: TabRole | null;
  listener: TabsListener<unknown>;
}

interface Clock {
  setTimeout(callback: () => void, ms: number): unknown;
}

/** The pages of one browser as they find each other: one lock, one channel, every word a parcel of its own. */
export class BrowserTabs {
  readonly #parcels: Parcels;
  readonly #clock: Clock;
  readonly #rooms = new Map<string, Member[]>();
  readonly #tails = new WeakMap<Member, Promise<void>>();

  constructor(parcels: Parcels, clock: Clock) {
    this.#parcels = parcels;
    this.#clock = clock;
  }

  openFor(life: PageLife): OpenTabs {
    return (room, listener) => {
      const member: Member = { life, isLeader: false, role: null, listener: listener as TabsListener<unknown> };
      const members = () => this.#rooms.get(room) ?? [];
      return {
        role: () => member.role ?? "follower",
        join: () => {
          if (members().includes(member)) return;
          this.#rooms.set(room, [...members(), member]);
          void this.#elect(room, `${life.name} joins`);
        },
        leave: () => this.#remove(room, member),
        post: (message) => {
          const clone = structuredClone(message);
          if (members().includes(member)) {
            for (const other of members()) {
              if (other !== member)
                this.#tell(other, `${life.name} tells ${other.life.name}`, () => other.listener.onMessage(clone));
            }
          }
        },
      };
    };
  }

  /** Whether a page knows that it sends for all. */
  isLeader(life: PageLife): boolean {
    return [...this.#rooms.values()].flat().some((member) => member.life === life && member.role === "leader");
  }

  /** The page is gone: its lock is free. */
  forget(life: PageLife): void {
    for (const [room, members] of this.#rooms) {
      for (const member of members) if (member.life === life) this.#remove(room, member);
    }
  }

  /** Whoever is frozen does not answer, and loses the lock to one that is awake. */
  frozen(life: PageLife): void {
    this.#clock.setTimeout(() => {
      for (const [room, members] of this.#rooms) {
        const asleep = members.find((member) => member.life === life && member.isLeader && !life.isAwake);
        if (asleep && members.some((member) => member.life.isAwake)) this.#replace(room, asleep);
      }
    }, REPLACED_MS);
  }

  #replace(room: string, leader: Member): void {
    this.#rooms.set(room, [...(this.#rooms.get(room) ?? []).filter((member) => member !== leader), leader]);
    this.#setRole(leader, false);
    void this.#elect(room, `${leader.life.name} is replaced`);
  }

  #remove(room: string, member: Member): void {
    this.#rooms.set(
      room,
      (this.#rooms.get(room) ?? []).filter((other) => other !== member),
    );
    void this.#elect(room, `${member.life.name} leaves`);
  }

  async #elect(room: string, label: string): Promise<void> {
    await this.#parcels.send(label);
    const members = this.#rooms.get(room) ?? [];
    const leader = members.find(({ isLeader }) => isLeader);
    const next = leader ?? members.find(({ life }) => life.isAwake) ?? members[0];
    for (const member of members) this.#setRole(member, member === next, leader === undefined);
  }

  #setRole(member: Member, isLeader: boolean, isNewLeader = false): void {
    member.isLeader = isLeader;
    const role = isLeader ? "leader" : "follower";
    this.#tell(member, `${member.life.name} is ${role}`, () => {
      const isNews = isNewLeader && role === "follower" && member.role === "follower";
      if (member.role !== role) member.listener.onRole((member.role = role));
      if (isNews) member.listener.onNewLeader();
    });
  }

  /** What one member is told keeps its order. */
  #tell(member: Member, label: string, say: () => void): void {
    const before = this.#tails.get(member);
    const tell = async () => {
      await before;
      await this.#parcels.send(label);
      await member.life.awake();
      const isIn = [...this.#rooms.values()].some((members) => members.includes(member));
      if (isIn && !member.life.isGone) say();
    };
    this.#tails.set(member, tell());
  }
}
