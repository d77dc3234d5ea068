import type { AppContext } from "../app/context.ts";
import { filesOf } from "../app/site-state.ts";
import type { Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { deleteLoose, markWhole } from "../storage/file-rows.ts";
import type { FileRow } from "../storage/tables.ts";
import { refuseFile } from "./accept.ts";
import { readHead } from "./contract.ts";
import { findPicture, LOOKED_AT_BYTES, PICTURE_TYPES, type Picture } from "./picture.ts";

const UNKNOWN_TYPE = "application/octet-stream";

/**
 * Looks at a file whose last byte has come, and marks it as whole. Does nothing with one that is not whole yet, or was before:
 * whoever asks next does what a server that died has not done. What is not the kind it was said to be may be refused after all;
 * then it is gone.
 */
export async function completeFile(
  { options, meters }: Pick<AppContext, "options" | "meters">,
  site: SiteFile,
  row: FileRow,
): Promise<Refusal | null> {
  const { storage, uploads, clock } = options;
  if (row.completed_at !== null || (await uploads.kept(row.id)) !== row.size) return null;
  const picture = findPicture(await readHead(uploads, row, LOOKED_AT_BYTES));
  const refusal = refuseFile(filesOf(site), { name: row.name, size: row.size, mediaType: truth(row, picture) });
  if (refusal) {
    if (await deleteLoose(storage.db, row.id)) await uploads.remove(row.id);
    return refusal;
  }
  const isFirst = await markWhole(storage.db, row.id, {
    completed_at: clock.now(),
    media_type: picture?.mediaType ?? row.declared_type,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
  });
  if (isFirst) {
    meters.uploads += 1;
    meters.uploadedBytes += row.size;
  }
  return null;
}

/** What a file is as far as its bytes tell. */
function truth({ declared_type: declared }: FileRow, picture: Picture | null): string {
  if (picture) return picture.mediaType;
  return PICTURE_TYPES.includes(declared.toLowerCase()) ? UNKNOWN_TYPE : declared;
}
