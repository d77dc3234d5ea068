import type { SupportClient, SupportOptions } from "../client.ts";

/**
 * Makes one customer’s support line. It calls nobody and stores nothing before it is opened, restored, identified or written to.
 *
 * @throws TypeError if `server` is not an address.
 */
export function createSupport(options: SupportOptions): SupportClient {
  throw new TypeError(`not yet connected to ${options.server}`);
}
