import type { MiddlewareHandler } from "hono";
import type { NodeEnv } from "./peer.ts";

const PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/** Content security policy of the desk: everything from here, framed only from here. */
export const DESK_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

/** Content security policy of the server's own pages, which have no scripts. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'";

/** Headers for every answer: no guessing of types, no addresses given away. */
export const commonHeaders: MiddlewareHandler<NodeEnv> = async (c, next) => {
  await next();
  c.res.headers.set("X-Content-Type-Options", "nosniff");
  c.res.headers.set("Referrer-Policy", "no-referrer");
};

/** Headers for the pages of the server itself. */
export function pageHeaders(policy: string): MiddlewareHandler<NodeEnv> {
  return async (c, next) => {
    await next();
    c.res.headers.set("Content-Security-Policy", policy);
    c.res.headers.set("Permissions-Policy", PERMISSIONS);
  };
}
