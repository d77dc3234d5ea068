import type { BackendContext, SupportApp } from "../context.ts";

/** What the server decided because of one write. */
export interface Receipt {
  events: readonly { seq: number; type: string; contact?: { id: string }; message?: { id: string } }[];
}

export type Call = (method: string, path: string, body: unknown, token?: string) => Promise<unknown>;

/** Writes in the name of one person. */
export interface Caller {
  /** @throws Error if the server refuses. */
  put(path: string, body: unknown): Promise<Receipt>;
}

/** `sign` gives the bearer token for the next request. */
export function createCaller(context: BackendContext, app: SupportApp, sign: (call: Call) => Promise<string>): Caller {
  const call: Call = async (method, path, body, token) => {
    const headers = {
      "Content-Type": "application/json",
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    };
    const response = await app.fetch(
      new Request(context.origin + path, { method, headers, body: JSON.stringify(body) }),
    );
    if (!response.ok)
      throw new Error(`${method} ${path} was answered with ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return { put: async (path, body) => (await call("PUT", path, body, await sign(call))) as Receipt };
}
