/** What is asked, in a form that is easy to look at and to change. */
export interface Asked {
  method: string;
  url: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  token: string;
  /** The body as text; empty without one. */
  body: string;
  signal: AbortSignal;
}

/** Carries what is asked to a backend. */
export type Carrier = (asked: Asked) => Promise<Response>;

/** One thing that a backend does wrong: our own server behind something that changes what passes. */
export interface Defect {
  /** What it does, as the end of a sentence that begins with "a backend that". */
  does: string;
  /** The rules that the report must show as broken, and no others. */
  breaks: readonly string[];
  /** Makes it wrong. */
  spoil(carry: Carrier): Carrier;
}

export async function read(request: Request): Promise<Asked> {
  const { method, url, signal } = request;
  const headers = Object.fromEntries(request.headers);
  const token = headers["authorization"]?.replace("Bearer ", "") ?? "";
  return { method, url, path: new URL(url).pathname, headers, token, body: await request.text(), signal };
}

export function toRequest({ method, url, headers, body, signal }: Asked): Request {
  return new Request(url, { method, headers, signal, ...(body === "" ? {} : { body }) });
}

export function withToken(asked: Asked, token: string): Asked {
  return { ...asked, headers: { ...asked.headers, authorization: `Bearer ${token}` } };
}

export function withoutOrigin(asked: Asked): Asked {
  const { origin: _, ...headers } = asked.headers;
  return { ...asked, headers };
}

/** The same answer with another body, and further headers; null takes one away. */
export async function altered(
  response: Response,
  change: (text: string) => string,
  headers: Readonly<Record<string, string | null>> = {},
): Promise<Response> {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  const body = response.status === 204 ? null : change(await response.text());
  return new Response(body, { status: response.status, headers: all });
}

export function isStream(response: Response): boolean {
  return response.headers.get("Content-Type")?.startsWith("text/event-stream") === true;
}

/** The same stream with every frame changed, or left out for null. Whatever is no stream stays as it is. */
export function frames(response: Response, change: (frame: string) => string | null): Response {
  if (!isStream(response) || response.body === null) return response;
  let rest = "";
  const through = new TransformStream<string, string>({
    transform(chunk, controller) {
      const whole = `${rest}${chunk}`.split("\n\n");
      rest = whole.pop() ?? "";
      for (const frame of whole) {
        const next = change(frame);
        if (next !== null) controller.enqueue(`${next}\n\n`);
      }
    },
  });
  const texts = response.body.pipeThrough(new TextDecoderStream());
  const body = texts.pipeThrough(through).pipeThrough(new TextEncoderStream());
  return new Response(body, { status: response.status, headers: response.headers });
}
