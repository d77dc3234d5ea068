import type { Id } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import type { AppOptions } from "../app/contract.ts";
import { checkRecord } from "../app/own-record.ts";
import type { VisitorClaims } from "../identity/tokens.ts";
import type { Refusal } from "../service/command.ts";
import { takeVisitors } from "../storage/around.ts";
import { writeFeed, type Batch } from "../storage/changes.ts";
import { engineOf } from "../storage/engine.ts";
import { disownFiles, dropJobs, erasePeople, eraseWords, readMovedInto } from "../storage/erase.ts";
import { deleteLoose } from "../storage/file-rows.ts";
import type { Db } from "../storage/storage.ts";
import type { VisitorRow } from "../storage/tables.ts";
import { readFrame } from "../storage/visitors.ts";
import { emptied, namesOf } from "./emptied.ts";

/** What was erased; nothing the second time. */
export interface Erased {
  batch: Batch | null;
  files: Id[];
}

/** Erases all that is known of a customer, and tells everybody concerned. */
export async function eraseOwnData(context: AppContext, claims: VisitorClaims): Promise<Erased | Refusal> {
  const { storage, log } = context.options;
  const done = await erase(context.options, claims);
  if ("ok" in done) return done;
  if (done.batch) context.announce(claims.siteId, [done.batch]);
  await removeFiles(context.options, done.files).catch((error: unknown) =>
    // They are nobody’s: nobody gets them any more, and the next sweep has them.
    log.warn("files that were to be erased go with the next sweep", { error: String(error) }),
  );
  await engineOf(storage.db).forgetDeleted(storage.db);
  return done;
}

/** One transaction: either all of it is erased, or nothing. */
export function erase(
  { storage, clock }: Pick<AppOptions, "storage" | "clock">,
  claims: VisitorClaims,
): Promise<Erased | Refusal> {
  return storage.transaction(async (tx) => {
    const { visitorId } = claims;
    const now = clock.now();
    const [row] = await takeVisitors(tx, [visitorId], { skip: false });
    // Whoever never wrote may have begun to send a file.
    if (!row) return { batch: null, files: await disownFiles(tx, [visitorId]) };
    if (row.erased_at !== null) return { batch: null, files: [] };
    const refusal = checkRecord(row, claims);
    if (refusal) return refusal;
    return eraseRecord(tx, row, now);
  });
}

async function eraseRecord(tx: Db, row: VisitorRow, now: number): Promise<Erased> {
  const earlier = await readMovedInto(tx, row.id);
  const ids = [row.id, ...earlier];
  const record = await readFrame(tx, row);
  await dropJobs(tx, [...namesOf(record), ...earlier]);
  const files = await disownFiles(tx, ids);
  await eraseWords(tx, ids, now);
  await erasePeople(tx, ids, now);
  const nobody = { ...row, external_id: null, time_zone: null, feed_after: row.seq, erased_at: now };
  return { batch: await writeFeed(tx, row.site, nobody, emptied(record, row.seq, now)), files };
}

async function removeFiles({ storage, uploads }: AppOptions, ids: readonly Id[]): Promise<void> {
  for (const id of ids) {
    await uploads.remove(id);
    await deleteLoose(storage.db, id);
  }
}
