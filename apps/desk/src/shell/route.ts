import { useSyncExternalStore } from "react";

/** A page that stands in the place of the conversations. */
export type Page = (typeof PAGES)[number];

export const PAGES = ["tickets", "incidents", "numbers", "ratings"] as const;

/** What is on the screen, as the address's fragment says it. On a phone it is one region at a time. */
export interface Route {
  conversationId: string | null;
  /** Whether the customer's side is wanted where there is no room beside the conversation. */
  customer: boolean;
  /** What stands in the place of the conversations. @default null */
  page?: Page | null;
  /** What the page shows of what it has, as it stands behind `?`. @default "" */
  query?: string;
}

const PATTERN = /^#\/conversations\/([^/]+)(\/customer)?$/;

/** Reads the fragment of an address. */
export function readRoute(hash: string): Route {
  const match = PATTERN.exec(hash);
  const [address, query = ""] = hash.split("?", 2);
  const page = PAGES.find((each) => address === `#/${each}`) ?? null;
  const route = { conversationId: match?.[1] ?? null, customer: match?.[2] !== undefined, page };
  return query === "" ? route : { ...route, query };
}

/** The fragment that shows a route. */
export function hrefOf({ conversationId, customer, page = null, query = "" }: Route): string {
  if (page !== null) return query === "" ? `#/${page}` : `#/${page}?${query}`;
  return conversationId === null ? "#/" : `#/conversations/${conversationId}${customer ? "/customer" : ""}`;
}

export function go(route: Route): void {
  if (hrefOf(route) === location.hash) return;
  history.pushState(null, "", hrefOf(route));
  tell();
}

/** Shows a route in the place of the present one: going back does not lead here again. */
export function replace(route: Route): void {
  history.replaceState(null, "", hrefOf(route));
  tell();
}

// At once, so that the columns and the address change in one picture.
function tell(): void {
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** The present route; it follows the browser's back and forward. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(onRoute, () => location.hash));
}

// A step back is told by "popstate" at once and by "hashchange" in a while: what is drawn in between would take the focus, and the
// address with it, to where the agent no longer is.
const EVENTS = ["popstate", "hashchange"];

function onRoute(listener: () => void): () => void {
  for (const event of EVENTS) addEventListener(event, listener);
  return () => EVENTS.forEach((event) => removeEventListener(event, listener));
}
