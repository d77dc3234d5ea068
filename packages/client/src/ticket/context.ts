import { LIMITS, type TicketContext } from "@warmline/protocol";

/** The page and the browser as they are now. What stands behind `?` and `#` of the address is nobody’s business. */
export function contextNow(appVersion: string | null): TicketContext {
  const { location, navigator, innerWidth, innerHeight } = globalThis;
  const page = location === undefined ? null : location.origin + location.pathname;
  return {
    page: page?.slice(0, LIMITS.context) ?? null,
    browser: navigator.userAgent.slice(0, LIMITS.context),
    screen: `${innerWidth ?? 0} × ${innerHeight ?? 0}`,
    language: (navigator.language ?? "").slice(0, 40),
    appVersion: appVersion?.slice(0, 80) ?? null,
  };
}
