/** The schemes a link may have, checked on both sides of the wire. */
export const LINK_SCHEMES = ["https:", "http:", "mailto:", "tel:"] as const;

/** Whether `href` is an absolute link that may be shown: an allowed scheme, no user name or password in it. */
export function isSafeHref(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const url = new URL(href);
  return (LINK_SCHEMES as readonly string[]).includes(url.protocol) && url.username === "" && url.password === "";
}
