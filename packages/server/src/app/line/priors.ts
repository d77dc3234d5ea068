import type { SiteFile } from "../../sites/site-file.ts";
import type { Priors } from "../../wait-time/contract.ts";

const MINUTE_SECONDS = 60;
/** A guess, told to nobody until it was seen to hold. */
const GUESS = { handlingMinutes: 10, patienceMinutes: 15 };

/** What a site says about its waits, or a guess. */
export function priorsOf(site: Pick<SiteFile, "wait"> | undefined): Priors {
  const { handlingMinutes, patienceMinutes } = site?.wait ?? GUESS;
  return {
    handlingSeconds: handlingMinutes * MINUTE_SECONDS,
    patienceSeconds: patienceMinutes * MINUTE_SECONDS,
    areSet: site?.wait !== undefined,
  };
}
