import { onTestFinished, vi } from "vitest";
import { createConnection, type ConnectionOptions } from "../connection/connection.ts";
import type { ConnectionState } from "../connection/connection-state.ts";
import type { Frame } from "../connection/event-stream.ts";
import { createFakeClock, steady } from "./fake-clock.ts";
import { createScriptedFetch, createScriptedStream, type Call, type Script } from "./scripted-fetch.ts";

export const HELLO = { epoch: "e", now: 1_800_000_000_000, heartbeatMs: 15_000 };

/** A connection to a server that answers by script, on a clock that stands until it is moved. */
export function setUpConnection(script: Script, options: Partial<ConnectionOptions> = {}) {
  const clock = createFakeClock();
  const { fetch, calls } = createScriptedFetch(script);
  const states: ConnectionState[] = [];
  const frames: Frame[][] = [];
  const onUnauthorized = vi.fn();
  const connection = createConnection({
    request: async () => ({ url: "https://support.example/stream", headers: { authorization: "Bearer t" } }),
    onUnauthorized,
    onFrames: (given) => frames.push([...given]),
    onState: (state) => states.push(state),
    fetch,
    clock,
    random: steady(0x80),
    ...options,
  });
  onTestFinished(() => connection.stop());
  const status = () => states.at(-1)?.status;
  return { clock, calls, states, status, frames, connection, onUnauthorized };
}

/** Answers with streams that are written by hand. */
export function scriptedStreams() {
  const opened: ReturnType<typeof createScriptedStream>[] = [];
  const script = ({ signal }: Pick<Call, "signal">) => {
    const stream = createScriptedStream(signal);
    opened.push(stream);
    return stream.response;
  };
  return { script, opened, last: () => opened.at(-1)! };
}

/** Puts an event target in the place of the page: what it dispatches the page hears. */
export function stubPage(visibilityState: DocumentVisibilityState = "visible") {
  const page = Object.assign(new EventTarget(), { visibilityState });
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("document", page);
  onTestFinished(() => void vi.unstubAllGlobals());
  return (type: string, values: object = {}) => page.dispatchEvent(Object.assign(new Event(type), values));
}
