import type { addressOf } from "@warmline/voice/address";
import * as supportState from "@warmline/client/state/support";
import { useEffect, useState } from "react";
import { useSupport } from "../../hooks/useSupport.ts";

type AddressOf = typeof addressOf;

/**
 * How to speak to the customer in a language; null where their name is not known, or not how to call them by it. How languages
 * call people is loaded once somebody has a name.
 */
export function useAddress(locale: string): string | null {
  const given = useSupport(supportState.givenName);
  const [call, setCall] = useState<AddressOf | null>(null);
  const isKnown = given !== null;
  useEffect(() => {
    if (!isKnown) return undefined;
    let isGone = false;
    const take = (found: AddressOf): void => {
      if (!isGone) setCall(() => found);
    };
    // Where it does not come, a greeting goes without a name.
    import("@warmline/voice/address").then(
      ({ addressOf }) => take(addressOf),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isKnown]);
  if (given === null || call === null) return null;
  return call({ given: given.name, patronymic: given.patronymic }, locale);
}
