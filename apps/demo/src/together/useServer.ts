import { useEffect, useState } from "react";
import { host } from "../support/host.ts";

/** The support server’s origin; null while it is asked for, `missing` if the site’s backend does not answer. */
export function useServer(): string | null {
  const [server, setServer] = useState<string | null>(null);
  useEffect(() => {
    const given = new AbortController();
    host.config(given.signal).then(
      (config) => setServer(new URL(config.server, location.href).origin),
      () => !given.signal.aborted && setServer("missing"),
    );
    return () => given.abort();
  }, []);
  return server;
}
