import type { Scene } from "../../packages/react/test/scene.ts";

/** What a story has the server say of the wait, at a moment of its time. */
type Telling = NonNullable<Scene["tells"]>;
type Wait = Required<ReturnType<Telling>>;

const DATA = "data: ";

/**
 * Changes what the server says of the wait on its way to the client, and nothing else. What it says in earnest takes hours of
 * customers to learn from.
 */
export function retell(ask: typeof fetch, tells: Telling, now: () => number): typeof fetch {
  const change = (wait: Wait): Wait => ({ ...wait, ...tells(now()) });
  return async (...request) => {
    const response = await ask(...request);
    const type = response.headers.get("Content-Type") ?? "";
    if (response.body === null || !response.ok) return response;
    if (type.startsWith("text/event-stream")) {
      const stream = response.body
        .pipeThrough(new TextDecoderStream())
        .pipeThrough(byLine((line) => inFrame(line, change)));
      return new Response(stream.pipeThrough(new TextEncoderStream()), response);
    }
    if (!type.startsWith("application/json")) return response;
    const json = (await response.json()) as { snapshot?: { wait: Wait } };
    if (json.snapshot) json.snapshot.wait = change(json.snapshot.wait);
    return new Response(JSON.stringify(json), { status: response.status, headers: response.headers });
  };
}

function inFrame(line: string, change: (wait: Wait) => Wait): string {
  if (!line.startsWith(`${DATA}{"type":"wait"`)) return line;
  const moment = JSON.parse(line.slice(DATA.length)) as { wait: Wait };
  return DATA + JSON.stringify({ ...moment, wait: change(moment.wait) });
}

/** Lets whole lines through, each as `map` makes it. */
function byLine(map: (line: string) => string): TransformStream<string, string> {
  let rest = "";
  return new TransformStream({
    transform(chunk, controller) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) controller.enqueue(`${map(line)}\n`);
    },
    flush: (controller) => controller.enqueue(rest),
  });
}
