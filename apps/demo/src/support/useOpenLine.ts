import { createSupport } from "@warmline/client";
import { useEffect, useState } from "react";
import type { HostConfig } from "../../backend/config.ts";
import { version as appVersion } from "../../package.json";
import { recall } from "../site/memory.ts";
import type { Locale } from "../words/words.ts";
import { host } from "./host.ts";
import type { Line } from "./LineContext.ts";

/**
 * Asks the site’s backend where the support server is, and goes on with what this browser knows.
 *
 * @param site another line than Hearthost’s own
 */
export function useOpenLine(locale: Locale, site?: string): Line {
  const [line, setLine] = useState<Line>({ status: "looking" });
  const [spoken, setSpoken] = useState(locale);

  useEffect(() => {
    const given = new AbortController();
    let destroy = (): void => undefined;
    const open = (config: HostConfig): void => {
      const server = new URL(config.server, location.href).origin;
      const client = createSupport({ server, site: config.site, locale: spoken, appVersion });
      destroy = () => client.destroy();
      client.support.restore();
      if (config.customers.length > 0) void identifyAgain(client.support.identify);
      setLine({ status: "ready", client, config });
    };
    const giveUp = (): void => {
      if (!given.signal.aborted) setLine({ status: "missing" });
    };
    void host.config(given.signal, site).then(open, giveUp);
    return () => {
      given.abort();
      destroy();
    };
  }, [spoken, site]);

  // A client speaks one language for good, and a new one would lose what is typed or on its way.
  const isUnused = line.status !== "ready" || line.client.getState().session.status === "idle";
  if (isUnused && spoken !== locale) setSpoken(locale);

  return line;
}

/** A customer who signed in on an earlier page is signed in on this one too. */
async function identifyAgain(identify: (token: string) => Promise<unknown>): Promise<void> {
  const customer = recall("customer");
  if (customer === null) return;
  await host
    .identityToken(customer)
    .then(identify)
    .catch(() => undefined);
}
