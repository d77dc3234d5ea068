import { createSupport, type SupportClient, type SupportOptions } from "@warmline/client";
import { useEffect, useState } from "react";

type Own = Pick<SupportOptions, "server" | "site" | "locale" | "storage">;

/** Gives the host’s client, or one of our own that lives as long as the component; null before it is made. */
export function useOwnClient(given: SupportClient | Own): SupportClient | null {
  const host = "getState" in given ? given : null;
  const { server, site, locale, storage } = "getState" in given ? NONE : given;
  const [own, setOwn] = useState<SupportClient | null>(null);
  useEffect(() => {
    if (server === undefined || site === undefined) return undefined;
    const client = createSupport({ server, site, locale, storage });
    client.support.restore();
    // A client owns a connection and timers, which only an effect may begin and end.
    setOwn(client);
    return () => client.destroy();
  }, [server, site, locale, storage]);
  return host ?? own;
}

const NONE: { [Name in keyof Own]?: undefined } = {};
