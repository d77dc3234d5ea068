import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { bundleWidget } from "./bundle.ts";
import { HOSTS, pageOf, type HostName } from "./pages.ts";

/** The hosts’ pages on an origin of their own: `/<host>` with the widget, `/<host>?alone` without. */
export interface Hosts {
  origin: string;
  close(): Promise<void>;
}

/** @param server the address of the support server */
export async function serveHosts(server: string): Promise<Hosts> {
  const { script, sheet } = await bundleWidget();
  const files = new Map<string, readonly [type: string, text: string]>([
    ["/widget.js", ["text/javascript", script]],
    ["/widget.css", ["text/css", sheet]],
  ]);
  for (const host of Object.keys(HOSTS) as HostName[]) {
    files.set(`/${host}`, ["text/html", pageOf(host, server)]);
    files.set(`/${host}?alone`, ["text/html", pageOf(host, null)]);
  }
  const http = createServer((request, response) => {
    const [type, text] = files.get(request.url ?? "") ?? ["text/plain", ""];
    response
      .writeHead(files.has(request.url ?? "") ? 200 : 404, { "Content-Type": `${type}; charset=utf-8` })
      .end(text);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://localhost:${(http.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
