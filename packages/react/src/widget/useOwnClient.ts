import { createSupport, type SupportClient, type SupportOptions } from "@warmline/client";
import { useCallback, useEffect, useRef, useState } from "react";

type Own = Pick<SupportOptions, "server" | "site" | "locale" | "appVersion" | "storage">;

/**
 * Gives the host’s client, or one of our own that lives as long as the component. Ours is there with the first render,
 * on a server too: it calls nobody and stores nothing before an effect tells it to go on with an earlier visit.
 */
export function useOwnClient(given: SupportClient | Own): SupportClient {
  const host = "getState" in given ? given : null;
  const { server = "", site = "", locale, appVersion, storage } = "getState" in given ? NONE : given;
  const make = useCallback(
    () => host ?? createSupport({ server: addressOf(server), site, locale, appVersion, storage }),
    [host, server, site, locale, appVersion, storage],
  );
  const [line, setLine] = useState(() => ({ make, client: make() }));
  if (line.make !== make) setLine({ make, client: make() });

  const ended = useRef<typeof line>(null);
  useEffect(() => {
    if (line.client === host) return undefined;
    if (line === ended.current) {
      // React may end the effects of a component and begin them again, and an ended client stays ended.
      setLine({ ...line, client: line.make() });
      return undefined;
    }
    line.client.support.restore();
    return () => {
      ended.current = line;
      line.client.destroy();
    };
  }, [host, line]);
  return line.client;
}

/** A page that a server renders has no address by which a relative one could be completed, and calls nobody. */
function addressOf(server: string): string {
  return "location" in globalThis ? server : new URL(server, "https://page.invalid").href;
}

const NONE: { [Name in keyof Own]?: undefined } = {};
