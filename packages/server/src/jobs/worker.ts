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
const MAX_ATTEMPTS = 10;
const LONGEST_WAIT_MS = 60_000;

const WORK: Readonly<Record<JobKind, (context: AppContext, job: Job) => Promise<void>>> = {
  "ticket-letter": sendAcknowledgement,
  "answer-letter": sendAnswer,
  "promise-due": lapse,
};

/** Does the scheduled work, at least once, one job after another. A job that keeps failing is set aside. */
export class Worker {
  readonly #context: AppContext;
  #stopListening: (() => void) | null = null;
  #timer: unknown = null;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(context: AppContext) {
    this.#context = context;
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
    this.#context.options.clock.clearTimeout(this.#timer);
    await this.#running;
  }

  #wake(): void {
    this.#again = true;
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
  }

  async #work(): Promise<void> {
    const { storage, clock, log } = this.#context.options;
    try {
      while (this.#again && this.#stopListening) {
        this.#again = false;
        for (;;) {
          const job = await storage.transaction((tx) => claimJob(tx, clock.now(), CLAIM_MS));
          if (!job) break;
          await this.#do(job);
        }
      }
      await this.#sleep();
    } catch (error) {
      log.error("scheduled work stopped; trying again in a minute", { error: String(error) });
      this.#timer = clock.setTimeout(() => this.#wake(), LONGEST_WAIT_MS);
    }
  }

  async #do(job: ClaimedJob): Promise<void> {
    const { storage, clock, log } = this.#context.options;
    try {
      await WORK[job.kind](this.#context, job);
      await finishJob(storage.db, job.id);
    } catch (error) {
      const reason = String(error);
      if (job.attempts >= MAX_ATTEMPTS) {
        log.error("a job keeps failing and was set aside", { job: job.id, kind: job.kind, error: reason });
        await parkJob(storage.db, job.id, clock.now(), reason);
        return;
      }
      log.warn("a job failed and will be tried again", {
        job: job.id,
        kind: job.kind,
        attempts: job.attempts,
        error: reason,
      });
      await postponeJob(storage.db, job.id, clock.now() + 1_000 * 2 ** job.attempts, reason);
    }
  }

  async #sleep(): Promise<void> {
    const { storage, clock } = this.#context.options;
    if (!this.#stopListening) return;
    const due = await nextDue(storage.db);
    if (due === null) return;
    clock.clearTimeout(this.#timer);
    this.#timer = clock.setTimeout(() => this.#wake(), Math.min(LONGEST_WAIT_MS, Math.max(0, due - clock.now())));
  }
}
