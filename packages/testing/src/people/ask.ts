/** A request as people make it: `json` and `token` fill in body and headers. */
export type Ask = RequestInit & { json?: unknown; token?: string | undefined };

/** A request with a JSON body and a bearer token, where given. */
export function ask(url: string, { json, token, ...init }: Ask): Request {
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
  if (json !== undefined) headers.set("Content-Type", "application/json");
  return new Request(url, { ...init, headers, ...(json === undefined ? {} : { body: JSON.stringify(json) }) });
}
