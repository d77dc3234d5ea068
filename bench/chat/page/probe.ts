import { commits } from "./hook.ts";
import type { Message } from "@warmline/protocol";
import type { Commits } from "./commits.ts";
import type { Entrant } from "./entrant.ts";
import { countFrames, inTask, painted, until } from "./frames.ts";
import { growAbove, prependAt, type Jump } from "./jumps.ts";
import { beginningOf, FIRST_SEQ, messageOf, messagesFrom, textOf } from "./messages.ts";
import { patternOf, type Pattern } from "./row.ts";

const PAGE = 50;

/** What the bench asks of a page. */
export interface Probe {
  load(count: number): Promise<void>;
  /** Milliseconds from the first call until all of it has been painted. */
  mount(row: Pattern): Promise<number>;
  /** How many elements there are, how many of them are messages, and the pattern and markup of the newest few. */
  look(): { elements: number; messages: number; pattern: Pattern; markup: readonly string[] };
  /** Adds as many messages, each after the one before has been painted; none of them is what that costs by itself. */
  append(times: number, what: "messages" | "nothing"): Promise<Commits[]>;
  /** Begins to wait for a key press. */
  listen(): void;
  /** What the key press came to. */
  pressed(): Promise<Commits & { paintMs: number }>;
  /** Gives the newest message other words as often, without waiting for a frame in between. */
  stream(times: number, atMostMs: number): Promise<Streamed>;
  /** Puts a page of earlier messages before the others while the reader is so far from the top. */
  prepend(top: number): Promise<Jump>;
  /** Lets an image above what is in view arrive late. */
  grow(): Promise<Jump>;
  unmount(): Promise<void>;
}

export interface Streamed extends Commits {
  updates: number;
  frames: number;
  milliseconds: number;
}

declare global {
  var probe: Probe;
}

/** Gives the page the probe of an entrant. */
export function begin(entrant: Entrant): void {
  const host = document.getElementById("host")!;
  let first = FIRST_SEQ;
  let last = FIRST_SEQ - 1;
  let pressed: Promise<number> | undefined;
  commits.watch(entrant.scroller);

  const rows = (): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(entrant.rows)];
  const isShown = (seq: number): boolean => rows().at(-1)?.textContent.includes(beginningOf(seq)) === true;

  globalThis.probe = {
    async load(count) {
      last = first + count - 1;
      // Read from JSON, as messages are: then each of their words is a text of its own.
      await entrant.load(JSON.parse(JSON.stringify(messagesFrom(first, count))) as Message[]);
    },
    async mount(row) {
      const began = performance.now();
      await inTask(() => entrant.mount(host, row));
      await until(() => host.querySelector(entrant.rows) !== null);
      await painted();
      const took = performance.now() - began;
      await until(() => isShown(last));
      return took;
    },
    look() {
      const newest = rows().slice(-5);
      return {
        elements: host.querySelectorAll("*").length,
        messages: rows().length,
        pattern: patternOf(newest.at(-1)!, messageOf(last)),
        markup: newest.map((row) => row.outerHTML),
      };
    },
    async append(times, what) {
      const counts: Commits[] = [];
      for (let done = 0; done < times; done += 1) {
        commits.take();
        await inTask(() => {
          if (what === "messages") entrant.append(messageOf((last += 1)));
        });
        for (let frames = 0; frames < 3; frames += 1) await painted();
        counts.push(commits.take());
      }
      if (what === "messages") await until(() => isShown(last));
      return counts;
    },
    listen() {
      commits.take();
      pressed = new Promise((resolve) => {
        const hear = async (event: Event): Promise<void> => {
          await painted();
          resolve(performance.now() - event.timeStamp);
        };
        addEventListener("keydown", (event) => void hear(event), { once: true, capture: true });
      });
    },
    async pressed() {
      const paintMs = (await pressed) ?? Number.NaN;
      await painted();
      await painted();
      return { ...commits.take(), paintMs };
    },
    async stream(times, atMostMs) {
      const words = textOf(messageOf(last)).slice(0, 20);
      const began = performance.now();
      let updates = 0;
      const endFrames = countFrames();
      commits.take();
      while (updates < times && performance.now() - began < atMostMs) {
        updates += 1;
        const message = messageOf(last, `${words}${" and".repeat(updates % 60)} ${updates}.`);
        await inTask(() => entrant.change(message));
      }
      await until(() => rows().at(-1)?.textContent.includes(` ${updates}.`) === true);
      await painted();
      return { ...commits.take(), updates, frames: endFrames(), milliseconds: performance.now() - began };
    },
    async prepend(top) {
      first -= PAGE;
      const page = messagesFrom(first, PAGE);
      return prependAt(host.querySelector<HTMLElement>(entrant.scroller)!, rows, top, () => entrant.prepend(page));
    },
    grow: () => growAbove(host.querySelector<HTMLElement>(entrant.scroller)!, rows),
    async unmount() {
      entrant.unmount();
      host.replaceChildren();
      await painted();
    },
  };
}
