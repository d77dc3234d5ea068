import { LIMITS, path, type BeginFile, type Id, type UploadGrant } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { filesOf } from "../app/site-state.ts";
import { refuse, type Refusal } from "../service/command.ts";
import { isRefusal } from "../http/problem.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { countFiles, findFile, insertFile, renewFile, type FileOwner } from "../storage/file-rows.ts";
import type { Db } from "../storage/storage.ts";
import type { FileRow } from "../storage/tables.ts";
import { refuseFile } from "./accept.ts";
import { completeFile } from "./complete.ts";

const DAY_MS = 86_400_000;
const MOST_LOOSE = 50;
const MOST_BYTES_A_DAY = 500 * 1_048_576;

/** A way to upload a file, and whether it is a new one. */
export interface Begun {
  grant: UploadGrant;
  isNew: boolean;
}

/** Lets somebody upload a file, or go on with it: what was begun before with the same id and words is the same upload. */
export async function beginFile(
  { options, tokens, meters }: Pick<AppContext, "options" | "tokens" | "meters">,
  site: SiteFile,
  owner: FileOwner,
  id: Id,
  body: BeginFile,
): Promise<Begun | Refusal> {
  const { storage, uploads, clock } = options;
  const refusal = refuseFile(filesOf(site), body);
  if (refusal) return refusal;
  const row = toRow(owner, id, body, clock.now());
  const known = await storage.transaction((tx) => enter(tx, row));
  if (known && isRefusal(known)) return known;
  await uploads.begin({ id, size: row.size });
  const late = known && (await completeFile({ options, meters }, site, known));
  if (late) return late;
  const { token, expiresAt } = await tokens.upload({ fileId: id, siteId: site.id });
  return { grant: { url: path("upload", { fileId: id }), grant: token, expiresAt }, isNew: known === null };
}

/** Notes a new upload, and answers with one that had begun before, or why there can be none. */
async function enter(tx: Db, row: FileRow): Promise<FileRow | Refusal | null> {
  const known = await findFile(tx, row.id);
  if (known) {
    if (!isSame(known, row)) return refuse("id-reused", "Another file has this id.");
    await renewFile(tx, row.id, row.created_at);
    return known;
  }
  const { loose, bytes } = await countFiles(tx, row, row.created_at - DAY_MS);
  if (loose >= MOST_LOOSE) return refuse("too-many-requests", `Send or remove some of the ${loose} files that wait.`);
  if (bytes + row.size > MOST_BYTES_A_DAY)
    return refuse("file-refused", `size: at most ${MOST_BYTES_A_DAY / 1_048_576} MB a day`);
  await insertFile(tx, row);
  return null;
}

function toRow(owner: FileOwner, id: Id, { name, mediaType, size }: BeginFile, now: number): FileRow {
  return {
    id,
    site: owner.site,
    visitor_id: owner.visitor_id,
    agent_id: owner.agent_id,
    // Not every database keeps half a character.
    name: name.toWellFormed(),
    media_type: mediaType,
    declared_type: mediaType,
    size,
    width: null,
    height: null,
    created_at: now,
    completed_at: null,
    message_id: null,
  };
}

/** Whether somebody asks again for what they began. An agent’s file is in the customer’s record once it was sent. */
function isSame(known: FileRow, asked: FileRow): boolean {
  const isOwn =
    asked.agent_id === null
      ? known.agent_id === null && known.visitor_id === asked.visitor_id
      : known.agent_id === asked.agent_id;
  return (
    isOwn &&
    known.site === asked.site &&
    known.name === asked.name &&
    known.declared_type === asked.declared_type &&
    known.size === asked.size
  );
}

/** Since when a file that is in no message must have been begun to be kept. */
export function keptSince(now: number): number {
  return now - LIMITS.uploadMs;
}
