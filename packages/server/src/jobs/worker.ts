import type { AppContext } from "../app/context.ts";
import {
  claimJob,
  finishJob,
  nextDue,
  parkJob,
  postponeJob,
  type ClaimedJob,
  type Job,
  type JobKind,
} from "../storage/outbox.ts";
import { lapse } from "./lapse.ts";
import { sendAcknowledgement, sendAnswer } from "./ticket-letter.ts";

const CLAIM_MS = 60_000;
const LONGEST_WAIT_MS = 60_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
// With the longest pause between two attempts, about three days.
const MAX_ATTEMPTS = 300;

const WORK: Readonly<Record<JobKind, (context: AppContext, job: Job) => Promise<void>>> = {
  "ticket-letter": sendAcknowledgement,
  "answer-letter": sendAnswer,
  "promise-due": lapse,
};

/** One worker for letters and one for promises, so that a slow post office makes no promise lapse late. */
export function createWorkers(context: AppContext): Worker[] {
  return [new Worker(context, ["ticket-letter", "answer-letter"]), new Worker(context, ["promise-due"])];
}

/** Does scheduled work of some kinds, at least once, one job after another. A job that keeps failing is set aside. */
export class Worker {
  readonly #context: AppContext;
  readonly #kinds: readonly JobKind[];
  #stopListening: (() => void) | null = null;
  #timer: unknown = null;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(context: AppContext, kinds: readonly JobKind[]) {
    this.#context = context;
    this.#kinds = kinds;
  }

  start(): void {
    if (this.#stopListening) return;
    this.#stopListening = this.#context.options.bus.subscribe((message) => {
      if (message.type === "work") this.#wake();
    });
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopListening?.();
    this.#stopListening = null;
    await this.#running;
    this.#context.options.clock.clearTimeout(this.#timer);
  }

  #wake(): void {
    if (!this.#stopListening) return;
    this.#again = true;
    this.#running ??= this.#work();
  }

  async #work(): Promise<void> {
    const { clock, log } = this.#context.options;
    let due: number | null = null;
    try {
      while (this.#again && this.#stopListening) {
        this.#again = false;
        await this.#doAll();
        due = await nextDue(this.#context.options.storage.db, this.#kinds);
      }
    } catch (error) {
      log.error("scheduled work stopped; trying again in a minute", { error: String(error) });
      due = clock.now() + LONGEST_WAIT_MS;
    }
    // In the same step as the last look at `#again`, so that no waking falls between the two.
    this.#running = null;
    clock.clearTimeout(this.#timer);
    if (due === null || !this.#stopListening) return;
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(0, due - clock.now()));
    this.#timer = clock.setTimeout(() => this.#wake(), wait);
  }

  async #doAll(): Promise<void> {
    const { storage, clock } = this.#context.options;
    while (this.#stopListening) {
      const job = await storage.transaction((tx) => claimJob(tx, this.#kinds, clock.now(), CLAIM_MS));
      if (!job) return;
      await this.#do(job);
    }
  }

  async #do(job: ClaimedJob): Promise<void> {
    const { storage, clock, log } = this.#context.options;
    try {
      await WORK[job.kind](this.#context, job);
      await finishJob(storage.db, job.id);
    } catch (error) {
      const reason = String(error);
      const fields = { job: job.id, kind: job.kind, attempts: job.attempts, error: reason };
      if (job.attempts >= MAX_ATTEMPTS) {
        log.error("a job keeps failing and was set aside", fields);
        await parkJob(storage.db, job.id, clock.now(), reason);
        return;
      }
      log.warn("a job failed and will be tried again", fields);
      const pause = Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** job.attempts);
      await postponeJob(storage.db, job.id, clock.now() + pause, reason);
    }
  }
}
