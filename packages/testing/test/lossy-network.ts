import type { TurnedClock, World } from "../src/index.ts";

/** What becomes of one request. */
export const FATES = [
  "pass",
  "drop-request",
  "drop-response",
  "delay-response",
  "delay-request",
  "hang",
  "portal",
  "unavailable",
  "repeat-frames",
  "cut-stream",
  "silent-stream",
] as const;
export type Fate = (typeof FATES)[number];

const DELAY_MS = 7_000;

/** A network between a client and a world, with a list of what it does to each request. When the list ends it is whole. */
export function createLossyNetwork(world: World, clock: TurnedClock, fates: Iterator<Fate>) {
  let busy = 0;

  const carry = async (request: Request): Promise<Response> => {
    busy += 1;
    try {
      return await world.app.fetch(request);
    } finally {
      busy -= 1;
    }
  };

  function pause(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      clock.setTimeout(resolve, DELAY_MS);
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    });
  }

  const never = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    });

  // The signal of a Request itself may be collected as garbage; the one it was made with is held by who can abort it.
  async function act(fate: Fate, request: Request, signal: AbortSignal): Promise<Response> {
    switch (fate) {
      case "drop-request":
        throw new TypeError("Failed to fetch");
      case "drop-response":
        await (await carry(new Request(request, { signal: null }))).body?.cancel();
        throw new TypeError("Failed to fetch");
      case "delay-response": {
        const response = await carry(new Request(request, { signal: null }));
        await pause(signal);
        return response;
      }
      case "delay-request": {
        // It reaches the server even if nobody waits for it any more.
        const late = new Request(request, { signal: null });
        clock.setTimeout(() => void carry(late).then(({ body }) => body?.cancel()), DELAY_MS * 4);
        return never(signal);
      }
      case "hang":
        return never(signal);
      case "portal":
        return new Response("<p>Pay for the network</p>", { headers: { "content-type": "text/html" } });
      case "unavailable":
        return new Response("no", { status: 503, headers: { "retry-after": "2" } });
      case "repeat-frames":
        return through(await carry(request), (chunk, send) => {
          send(chunk);
          send(chunk);
        });
      case "cut-stream":
        return cut(await carry(request), 2);
      case "silent-stream":
        return silence(await carry(request));
      case "pass":
        return carry(request);
    }
  }

  return {
    fetch: (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const next = fates.next();
      const signal = init?.signal ?? new AbortController().signal;
      return act(next.done === true ? "pass" : next.value, new Request(input, init), signal);
    },
    /** Lets everything happen that waits for no time. */
    async settle(): Promise<void> {
      for (let quiet = 0; quiet < 4; quiet = busy === 0 ? quiet + 1 : 0) {
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    },
  };
}

type Change = (chunk: Uint8Array, send: (chunk: Uint8Array) => void, end: () => void) => void;

function through(response: Response, change: Change): Response {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response;
  const body = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) =>
        change(
          chunk,
          (given) => controller.enqueue(given),
          () => controller.terminate(),
        ),
    }),
  );
  return new Response(body ?? null, response);
}

/** Ends a stream in the middle of a frame. */
function cut(response: Response, after: number): Response {
  let count = 0;
  return through(response, (chunk, send, end) => {
    count += 1;
    send(count > after ? chunk.subarray(0, chunk.length / 2) : chunk);
    if (count > after) end();
  });
}

/** Says hello and no word more. */
function silence(response: Response): Response {
  let count = 0;
  return through(response, (chunk, send) => {
    count += 1;
    if (count === 1) send(chunk);
  });
}
