import type { App } from "@warmline/server";
import { http, type HttpHandler } from "msw";

/**
 * MSW handlers that carry a real server app: every request to `origin` is answered by `app.fetch`, event streams included.
 *
 * @param origin e.g. `https://support.example.com`
 */
export function carry(app: Pick<App, "fetch">, origin: string): HttpHandler[] {
  return [http.all(`${origin}/*`, ({ request }) => app.fetch(request))];
}
