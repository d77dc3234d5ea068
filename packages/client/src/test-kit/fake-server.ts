import { onTestFinished } from "vitest";
import type { SessionResponse, Snapshot } from "@warmline/protocol";
import type { SupportOptions } from "../client.ts";
import { memoryJournals } from "../journal/memory.ts";
import { createSupport } from "../support/create-support.ts";
import { createFakeClock, createSequence, settle } from "./fake-clock.ts";
import { NOON, snapshot } from "./fixtures.ts";
import { createScriptedFetch, createScriptedStream, json, type Call, type Script } from "./scripted-fetch.ts";

const PRESENCE = "/v1/presence";

/** A client and the server it talks to, played by hand: every answer can be replaced. */
export function setUpSupport(options: Partial<SupportOptions> = {}) {
  const clock = createFakeClock(NOON);
  const stored = new Map<string, string>();
  const touched: string[] = [];
  const streams: ReturnType<typeof createScriptedStream>[] = [];
  let sessions = 0;

  const server = {
    snapshot: snapshot(),
    seq: 0,
    epoch: "epoch",
    onSession: undefined as Script | undefined,
    onPut: undefined as Script | undefined,
    /** Answers whoever tells that they are here. */
    onPresence: undefined as Script | undefined,
    /** Holds the answer to a stream back. */
    onStream: undefined as (() => Promise<void>) | undefined,
    session(values: Partial<SessionResponse> & { snapshot?: Snapshot } = {}): SessionResponse {
      sessions += 1;
      return {
        token: `token-${sessions}`,
        restore: `restore-${sessions}`,
        expiresAt: clock.now() + 3_600_000,
        now: clock.now(),
        cursor: `${server.epoch}:${server.seq}`,
        snapshot: server.snapshot,
        ...values,
      };
    },
  };

  async function answer(call: Call): Promise<Response> {
    if (call.path === "/v1/session") return server.onSession?.(call) ?? json(server.session());
    if (call.path.startsWith("/v1/stream")) {
      const stream = createScriptedStream(call.signal);
      streams.push(stream);
      stream.send("hello", { epoch: server.epoch, now: clock.now(), heartbeatMs: 15_000 });
      await server.onStream?.();
      return stream.response;
    }
    if (call.path === PRESENCE) return server.onPresence?.(call) ?? new Response(null, { status: 204 });
    return server.onPut?.(call) ?? json({ id: null, events: [] }, 201);
  }

  const { fetch, calls, of } = createScriptedFetch(answer);
  const client = createSupport({
    server: "https://support.example",
    site: "hearthost",
    storage: {
      get(key) {
        touched.push(key);
        return stored.get(key) ?? null;
      },
      set: (key, value) => void stored.set(key, value),
      remove: (key) => void stored.delete(key),
    },
    journal: memoryJournals(),
    tabs: null,
    fetch,
    clock,
    random: createSequence(),
    ...options,
  });
  onTestFinished(() => client.destroy());

  return {
    client,
    clock,
    server,
    calls,
    stored,
    touched,
    streams,
    stream: () => streams.at(-1)!,
    paths: (method: string) => of(method).map(({ path }) => path.split("?")[0]),
    /** What the customer did. */
    puts: () => of("PUT").filter(({ path }) => path !== PRESENCE),
    /** How often the page told that somebody is here. */
    presences: () => of("PUT").filter(({ path }) => path === PRESENCE),
    open: async () => {
      client.support.open();
      await settle();
    },
  };
}
