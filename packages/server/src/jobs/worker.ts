import type { AppContext } from "../app/context.ts";
import {
  claimJob,
  finishJob,
  freeJobs,
  keepJob,
  nextDue,
  parkJob,
  postponeJob,
  type ClaimedJob,
  type Job,
  type JobKind,
} from "../storage/outbox.ts";
import { sendIncidentLetter } from "./incident-letter.ts";
import { noteIncident } from "./incident-notice.ts";
import { askFollowUp, expireOffer } from "./amends.ts";
import { takeBotTurn } from "./bot-turn.ts";
import { lapse } from "./lapse.ts";
import { Later } from "./later.ts";
import { sendRemark } from "./remark-letter.ts";
import { sendAcknowledgement, sendAnswer } from "./ticket-letter.ts";
import { sendTurnLetter } from "./turn-letter.ts";

const CLAIM_MS = 30_000;
const KEEP_MS = CLAIM_MS / 3;
const SHORTEST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
// With the longest pause between two attempts, about three days.
const MAX_ATTEMPTS = 400;

/** Programs mostly wait for others. */
const MOST_TURNS = 64;

const WORK: Readonly<Record<JobKind, (context: AppContext, job: Job) => Promise<void>>> = {
  "ticket-letter": sendAcknowledgement,
  "answer-letter": sendAnswer,
  "turn-letter": sendTurnLetter,
  "incident-letter": sendIncidentLetter,
  "incident-notice": noteIncident,
  "promise-due": lapse,
  "offer-expiry": expireOffer,
  "follow-up": askFollowUp,
  "remark-letter": sendRemark,
  "bot-turn": takeBotTurn,
};

/**
 * One worker for letters, one for promises, one for notices and one for programs, so that a slow post office makes nothing else
 * late.
 */
export function createWorkers(context: AppContext): Worker[] {
  return [
    new Worker(context, ["ticket-letter", "answer-letter", "turn-letter", "incident-letter", "remark-letter"]),
    new Worker(context, ["promise-due", "offer-expiry", "follow-up"]),
    new Worker(context, ["incident-notice"]),
    new Worker(context, ["bot-turn"], MOST_TURNS),
  ];
}

/**
 * Does scheduled work of some kinds, at least once, one job after another, or so many at a time. A job that fails is tried again ever more rarely,
 * after those that did not fail, and is set aside at last.
 */
export class Worker {
  readonly #context: AppContext;
  readonly #kinds: readonly JobKind[];
  readonly #most: number;
  readonly #underWay = new Set<Promise<void>>();
  #stopListening: (() => void) | null = null;
  #timer: unknown = null;
  #running: Promise<void> | null = null;
  #again = false;
  /** Whether what a server before this one took and did not finish is free again. */
  #isFreed = false;
  /** How often in a row the store was not there. */
  #failures = 0;

  constructor(context: AppContext, kinds: readonly JobKind[], most = 1) {
    this.#context = context;
    this.#kinds = kinds;
    this.#most = most;
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
    await Promise.all(this.#underWay);
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
      await this.#free();
      while (this.#again && this.#stopListening) {
        this.#again = false;
        const since = clock.now();
        await this.#doAll();
        due = await this.#nextLook();
        // What became due meanwhile.
        this.#again ||= due !== null && due > since && due <= clock.now();
      }
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      const pause = Math.min(LONGEST_WAIT_MS, this.#pause(this.#failures));
      log.error("scheduled work stopped and will go on", { error: String(error), afterMs: pause });
      due = clock.now() + pause;
    }
    // In the same step as the last look at `#again`, so that no waking falls between the two.
    this.#running = null;
    clock.clearTimeout(this.#timer);
    if (due === null || !this.#stopListening) return;
    // What is due and could not be had is in other hands.
    const wait = due > clock.now() ? due - clock.now() : SHORTEST_WAIT_MS;
    this.#timer = clock.setTimeout(() => this.#wake(), Math.min(LONGEST_WAIT_MS, wait));
  }

  /** Nobody else works on a store that is not shared: whoever took something there is dead. */
  async #free(): Promise<void> {
    const { storage, clock } = this.#context.options;
    if (this.#isFreed || storage.shared) return;
    await freeJobs(storage.db, this.#kinds, clock.now() + CLAIM_MS);
    this.#isFreed = true;
  }

  /** When to look again without being woken, or null if nothing can come of it. */
  async #nextLook(): Promise<number | null> {
    const { storage, clock } = this.#context.options;
    const due = await nextDue(storage.db, this.#kinds);
    // What another server wrote and did not live to do wakes nobody here.
    return due === null && storage.shared ? clock.now() + LONGEST_WAIT_MS : due;
  }

  async #doAll(): Promise<void> {
    const { storage, clock } = this.#context.options;
    for (let isDone = false; !isDone;) {
      isDone = true;
      for (const kind of this.#kinds) {
        if (!this.#stopListening) return;
        const now = clock.now();
        const job = await claimJob(storage, kind, now, now + CLAIM_MS);
        if (!job) continue;
        isDone = false;
        await this.#begin(job);
      }
    }
  }

  /** Resolves when there is room for another one. */
  async #begin(job: ClaimedJob): Promise<void> {
    const work = this.#do(job).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
    if (this.#underWay.size >= this.#most) await Promise.race(this.#underWay);
    else
      work.catch((error: unknown) =>
        this.#context.options.log.error("a job could not be put away", { error: String(error) }),
      );
  }

  async #do(job: ClaimedJob): Promise<void> {
    const { storage, clock, log } = this.#context.options;
    const letGo = this.#keep(job);
    try {
      await WORK[job.kind](this.#context, job);
      await finishJob(storage.db, job.id);
    } catch (error) {
      if (error instanceof Later) {
        await postponeJob(storage.db, job, clock.now() + error.afterMs, "later");
        return;
      }
      const reason = String(error);
      const fields = { job: job.id, kind: job.kind, attempts: job.attempts, error: reason };
      if (job.attempts >= MAX_ATTEMPTS) {
        log.error("a job keeps failing and was set aside", fields);
        await parkJob(storage.db, job, clock.now(), reason);
        return;
      }
      log.warn("a job failed and will be tried again", fields);
      await postponeJob(storage.db, job, clock.now() + this.#pause(job.attempts), reason);
    } finally {
      letGo();
    }
  }

  /** Keeps a job from other workers for as long as it takes. Returns the way to let it go. */
  #keep(job: ClaimedJob): () => void {
    const { storage, clock, log } = this.#context.options;
    let timer: unknown;
    const again = () => {
      timer = clock.setTimeout(() => {
        again();
        keepJob(storage.db, job, clock.now() + CLAIM_MS).catch((error: unknown) =>
          log.warn("a job could not be kept; another worker may do it too", { job: job.id, error: String(error) }),
        );
      }, KEEP_MS);
    };
    again();
    return () => clock.clearTimeout(timer);
  }

  /** How long to wait after so many failures: ever longer, and not all for as long. */
  #pause(failures: number): number {
    const { random } = this.#context.options;
    const chance = new Uint8Array(1);
    random(chance);
    const longest = Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** failures);
    return Math.round((longest * (1 + (chance[0] ?? 0) / 255)) / 2);
  }
}
