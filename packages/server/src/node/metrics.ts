import { createHash, timingSafeEqual } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { ERROR_CODES } from "@warmline/protocol";
import { Counter, Gauge, Registry } from "prom-client";
import type { App, Figures, Peer } from "../app/contract.ts";
import { isLoopback } from "./peer.ts";

const LAG_RESOLUTION_MS = 20;
const NANOSECONDS = 1e9;
const FORWARDED = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

export interface Metrics {
  readonly contentType: string;
  /** All figures in the text form of Prometheus. */
  read(): Promise<string>;
  stop(): void;
}

/** The figures of a server, as Prometheus reads them. */
export function createMetrics(app: Pick<App, "figures" | "backlog">, countSites: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const lag = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
  lag.enable();
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `warmline_${name}`, help, labelNames, registers });
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) => {
    const made = new Counter({ name: `warmline_${name}`, help, labelNames, registers });
    return (values: readonly (readonly [Partial<Record<L, string>>, number])[]) => {
      made.reset();
      for (const [labels, value] of values) made.inc(labels, value);
    };
  };

  const streams = gauge("streams", "Open streams, by kind.", ["kind"]);
  const accepted = counter("writes_accepted_total", "Writes that were stored.");
  const repeated = counter("writes_repeated_total", "Writes that were stored before and got their first answer again.");
  const refused = counter("refusals_total", "Requests that were refused, by code.", ["code"]);
  const resyncs = counter("resyncs_total", "Streams that could not go on from their cursor, by reason.", ["reason"]);
  const slow = counter("slow_consumers_total", "Streams that were cut because their readers did not keep up.");
  const commits = counter("commits_total", "Commits of writes.");
  const committed = counter("commit_writes_total", "Writes in these commits, those that were refused among them.");
  const uploads = counter("uploads_total", "Files that arrived whole.");
  const uploadedBytes = counter("upload_bytes_total", "Their bytes.");
  const running = gauge("requests_running", "Requests that are being worked on, streams left aside.");
  const waiting = gauge("line_waiting", "Chats that wait in line.");
  const away = gauge("line_away", "Those of them whose customers have not been heard for a while.");
  const taking = gauge("agents_taking", "Agents who are at their desks and take chats.");
  const waits = counter("waits_total", "Waits in line that ended, by how.", ["outcome"]);
  const expected = counter(
    "wait_estimates_total",
    "Waits of those who were taken, and of whom something was expected.",
  );
  const within = counter("wait_estimates_within_total", "Those of them that were within what was expected, by share.", [
    "share",
  ]);
  const told = counter("wait_bounds_total", "Customers who were taken and had been told by when.");
  const held = counter("wait_bounds_held_total", "Those of them who were taken by then.");
  const promises = counter("promises_total", "Promises of agents that were kept or missed.", ["state"]);
  const endings = counter("contacts_ended_total", "Contacts that ended, by why.", ["reason"]);
  const claims = counter("offers_claimed_total", "Offers that customers took.");
  const store = gauge("store_up", "Whether the store answers: 1 or 0.");
  const due = gauge("outbox_due", "Letters and other work whose time has come and which is not done.");
  const oldest = gauge("outbox_oldest_seconds", "For how long the oldest of it has been due.");
  const parked = gauge("outbox_parked", "Work that was set aside because it kept failing. Somebody should look at it.");
  const sites = gauge("sites", "Sites that are served.");
  const eventLoop = gauge(
    "event_loop_lag_seconds",
    "How late timers ring since the last look; quantile 1 is the worst.",
    ["quantile"],
  );
  const memory = gauge("process_memory_bytes", "Memory of the process, by kind.", ["kind"]);

  const take = (figures: Figures) => {
    for (const [kind, count] of Object.entries(figures.streams)) streams.set({ kind }, count);
    accepted([[{}, figures.accepted]]);
    repeated([[{}, figures.repeated]]);
    refused(ERROR_CODES.map((code) => [{ code }, figures.refused.get(code) ?? 0]));
    resyncs(Object.entries(figures.resyncs).map(([reason, count]) => [{ reason }, count]));
    slow([[{}, figures.slowConsumers]]);
    commits([[{}, figures.commits]]);
    committed([[{}, figures.committed]]);
    uploads([[{}, figures.uploads]]);
    uploadedBytes([[{}, figures.uploadedBytes]]);
    running.set(figures.running);
    waiting.set(figures.line.waiting);
    away.set(figures.line.away);
    taking.set(figures.line.agentsTaking);
    waits(Object.entries(figures.waits).map(([outcome, count]) => [{ outcome }, count]));
    expected([[{}, figures.estimate.count]]);
    within([
      [{ share: "0.5" }, figures.estimate.within50],
      [{ share: "0.9" }, figures.estimate.within90],
    ]);
    told([[{}, figures.estimate.told]]);
    held([[{}, figures.estimate.held]]);
    promises(Object.entries(figures.promises).map(([state, count]) => [{ state }, count]));
    endings(Object.entries(figures.endings).map(([reason, count]) => [{ reason }, count]));
    claims([[{}, figures.offersClaimed]]);
  };
  const takeBacklog = async () => {
    try {
      const backlog = await app.backlog();
      due.set(backlog.due);
      oldest.set(backlog.oldestMs / 1_000);
      parked.set(backlog.parked);
      store.set(1);
    } catch {
      // That it does not answer is a figure too; what waits stays as it was when it last did.
      store.set(0);
    }
  };
  return {
    contentType: registry.contentType,
    async read() {
      take(app.figures());
      await takeBacklog();
      sites.set(countSites());
      for (const quantile of [0.5, 0.99, 1]) {
        const late = lag.count === 0 ? 0 : lag.percentile(quantile * 100) - LAG_RESOLUTION_MS * 1e6;
        eventLoop.set({ quantile: String(quantile) }, Math.max(0, late) / NANOSECONDS);
      }
      lag.reset();
      const { rss, heapUsed, external } = process.memoryUsage();
      for (const [kind, bytes] of Object.entries({ resident: rss, heap: heapUsed, external }))
        memory.set({ kind }, bytes);
      return registry.metrics();
    },
    stop: () => void lag.disable(),
  };
}

/** Whether somebody may read the figures: with the token, or without one from this machine itself, through no proxy that says so. */
export function mayReadMetrics(request: Request, peer: Peer, token: string | null): boolean {
  if (token !== null) {
    const given = /^Bearer +(\S+)$/i.exec(request.headers.get("Authorization") ?? "")?.[1] ?? "";
    return timingSafeEqual(digest(given), digest(token));
  }
  return isLoopback(peer.address) && FORWARDED.every((name) => !request.headers.has(name));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
