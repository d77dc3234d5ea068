import {
  LIMITS,
  path,
  readFileUrl,
  readUploadGrant,
  type FileUrl,
  type Id,
  type UploadGrant,
} from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { askOffset, beginUpload, sendBytes } from "../../uploads/upload.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import { json, type Probe } from "../probe.ts";

const HOUR_MS = 3_600_000;
const GRACE_MS = 60_000;
const WORDS = "<script>document.title = 'shown'</script>";
const BYTES = new TextEncoder().encode(WORDS);

/** A file that the site takes, whatever its kinds. @throws NotSeen if it takes none */
function fileFor({ session }: Visitor, size: number) {
  const { files } = session.snapshot.site;
  if (!files) throw new NotSeen("the site takes no files; use one that does");
  if (files.maxBytes < size) throw new NotSeen("the site takes only smaller files; use one that takes more");
  const [kind = "text/html"] = files.accept;
  if (kind.startsWith(".")) return { name: `words${kind}`, mediaType: "", size };
  return { name: "words.html", mediaType: kind.replace("/*", "/html"), size };
}

async function begin(probe: Probe, visitor: Visitor, fileId = newId(), size = BYTES.length): Promise<UploadGrant> {
  const answer = await beginUpload(probe, visitor.token, fileId, fileFor(visitor, size));
  const grant = readUploadGrant(await json(answer));
  insist(
    answer.ok && grant,
    "A visitor began to upload a file",
    "a grant of the schema `UploadGrant`",
    probe.seen(answer),
  );
  return grant;
}

/** A file of a visitor’s that has arrived whole. */
async function upload(probe: Probe, visitor: Visitor, fileId = newId()): Promise<Id> {
  const answer = await sendBytes(probe, await begin(probe, visitor, fileId), 0, BYTES);
  insist(answer.status === 204, "A file was uploaded", "204", probe.seen(answer));
  return fileId;
}

function askAddress(probe: Probe, visitor: Visitor, fileId: Id): Promise<Response> {
  return probe.fetch(path("fileUrl", { fileId }), { token: visitor.token });
}

async function addressOf(probe: Probe, visitor: Visitor, fileId: Id): Promise<FileUrl> {
  const answer = await askAddress(probe, visitor, fileId);
  const url = readFileUrl(await json(answer));
  insist(
    answer.ok && url,
    "A visitor asked for the address of a file",
    "a body of the schema `FileUrl`",
    probe.seen(answer),
  );
  return url;
}

function arrived(answer: Response): string {
  return answer.headers.get("Upload-Offset") ?? "no Upload-Offset";
}

export const FILES = [
  check("U1", "leave to upload, before anything was said", {}, async (probe) => {
    const visitor = await probe.visitor();
    const now = await probe.now();
    const answer = await beginUpload(probe, visitor.token, newId(), fileFor(visitor, BYTES.length));
    const done = "A visitor who had said nothing yet began to upload a file";
    insist(answer.status === 201, done, "201", probe.seen(answer));
    const grant = readUploadGrant(await json(answer));
    insist(grant && grant.url.startsWith("/"), done, "a grant with a path on this server", probe.seen(answer));
    const left = grant.expiresAt - now;
    const isDay = Math.abs(left - LIMITS.uploadMs) < GRACE_MS;
    insist(isDay, done, "a grant for 24 hours", `one for ${Math.round(left / GRACE_MS)} minutes`);
  }),

  check("U2", "the same upload, begun again", {}, async (probe) => {
    const visitor = await probe.visitor();
    const stranger = await probe.visitor();
    const fileId = newId();
    await sendBytes(probe, await begin(probe, visitor, fileId), 0, BYTES.slice(0, 5));
    const again = await askOffset(probe, await begin(probe, visitor, fileId));
    insist(arrived(again) === "5", "An upload was begun again", "what had arrived still there", arrived(again));
    const other = await beginUpload(probe, visitor.token, fileId, fileFor(visitor, BYTES.length + 1));
    await probe.refused(other, "id-reused", "An upload was begun again with another size");
    const foreign = await beginUpload(probe, stranger.token, fileId, fileFor(stranger, BYTES.length));
    await probe.refused(foreign, "id-reused", "A stranger began an upload with the id of somebody else’s");
  }),

  check("U3", "bytes that come piece by piece", {}, async (probe) => {
    const visitor = await probe.visitor();
    const fileId = newId();
    const grant = await begin(probe, visitor, fileId);
    const none = await askOffset(probe, grant);
    insist(none.ok && arrived(none) === "0", "An upload was begun", "Upload-Offset 0", arrived(none));
    const first = await sendBytes(probe, grant, 0, BYTES.slice(0, 7));
    insist(first.status === 204 && arrived(first) === "7", "7 bytes were sent", "Upload-Offset 7", arrived(first));
    const wrong = await sendBytes(probe, grant, 3, BYTES.slice(3, 9));
    await probe.refused(wrong, "wrong-state", "Bytes were sent for a place that was passed");
    const kept = await askOffset(probe, grant);
    insist(arrived(kept) === "7", "Bytes were sent for a wrong place", "Upload-Offset 7 as before", arrived(kept));
    const last = await sendBytes(probe, grant, 7, BYTES.slice(7));
    insist(last.status === 204, "The last bytes were sent", "204", probe.seen(last));
    const content = await probe.fetch((await addressOf(probe, visitor, fileId)).download);
    const text = await content.text();
    insist(text === WORDS, "A file was uploaded in two pieces", "the very same bytes", text);
  }),

  check("U3", "an upload that is taken back", {}, async (probe) => {
    const visitor = await probe.visitor();
    const { url, grant } = await begin(probe, visitor);
    const headers = { "Tus-Resumable": "1.0.0" };
    const answer = await probe.fetch(url, { method: "DELETE", token: grant, headers });
    insist(answer.status === 204, "An upload was taken back", "204", probe.seen(answer));
    const gone = await askOffset(probe, { url, grant, expiresAt: 0 });
    insist(gone.status === 404, "An upload was taken back", "404 for its place", probe.seen(gone));
  }),

  check("U4", "what a grant opens", {}, async (probe) => {
    const visitor = await probe.visitor();
    const [grant, other] = [await begin(probe, visitor), await begin(probe, visitor)];
    const elsewhere = await sendBytes(probe, { ...other, grant: grant.grant }, 0, BYTES);
    insist(elsewhere.status === 404, "Bytes were sent with the grant of another upload", "404", probe.seen(elsewhere));
    const byToken = await sendBytes(probe, { ...grant, grant: visitor.token }, 0, BYTES);
    await probe.refused(byToken, "token-invalid", "Bytes were sent with the token of the session");
    const chat = path("conversation", { conversationId: newId() });
    const write = await probe.fetch(chat, { method: "PUT", json: { kind: "chat" }, token: grant.grant });
    await probe.refused(write, "token-invalid", "A chat was opened with the grant of an upload");
  }),

  check("U4", "an upload that lasts longer than its session", { clock: true }, async (probe) => {
    const visitor = await probe.visitor();
    const grant = await begin(probe, visitor);
    await sendBytes(probe, grant, 0, BYTES.slice(0, 4));
    await probe.turn(2 * HOUR_MS);
    const answer = await sendBytes(probe, grant, 4, BYTES.slice(4));
    insist(answer.status === 204, "An upload went on after two hours", "204", probe.seen(answer));
  }),

  check("U5", "a file that is too large", {}, async (probe) => {
    const visitor = await probe.visitor();
    const small = fileFor(visitor, BYTES.length);
    const size = (visitor.session.snapshot.site.files?.maxBytes ?? 0) + 1;
    const answer = await beginUpload(probe, visitor.token, newId(), { ...small, size });
    const done = `An upload of ${size} bytes was begun`;
    await probe.refused(answer, "file-refused", done);
    const { detail = "" } = (await json(answer)) as { detail?: string };
    insist(detail.includes(String(size - 1)), done, `the limit ${size - 1} in \`detail\``, probe.seen(answer));
  }),

  check("U6", "whose a file is", {}, async (probe) => {
    const visitor = await probe.visitor();
    const stranger = await probe.visitor();
    const [mine, theirs] = [await upload(probe, visitor), await upload(probe, stranger)];
    const foreign = await askAddress(probe, stranger, mine);
    await probe.refused(foreign, "not-found", "A stranger asked for the address of somebody else’s file");
    const { download } = await addressOf(probe, stranger, theirs);
    const swapped = await probe.fetch(download.replace(theirs, mine));
    await probe.refused(swapped, "not-found", "A stranger put another file’s id into an address of their own");
    const bare = await probe.fetch(path("fileContent", { fileId: mine }), { token: visitor.token });
    await probe.refused(bare, "not-found", "A file was asked for without a signature");
  }),

  check("U6", "an address of a quarter of an hour ago", { clock: true }, async (probe) => {
    const visitor = await probe.visitor();
    const { download } = await addressOf(probe, visitor, await upload(probe, visitor));
    await probe.turn(HOUR_MS / 4);
    const answer = await probe.fetch(download);
    await probe.refused(answer, "token-expired", "A file was asked for at an address of a quarter of an hour ago");
  }),

  check("U7", "a page that somebody uploaded", {}, async (probe) => {
    const visitor = await probe.visitor();
    const { download, view } = await addressOf(probe, visitor, await upload(probe, visitor));
    const done = "A page with a script was uploaded";
    insist(view === null, done, "no address that shows it in its place", view ?? "");
    const { headers } = await probe.fetch(download);
    const wanted: [name: string, value: RegExp][] = [
      ["Content-Disposition", /^attachment;/],
      ["Content-Type", /^application\/octet-stream$/],
      ["X-Content-Type-Options", /^nosniff$/],
      ["Content-Security-Policy", /(^|; ?)sandbox(;|$)/],
    ];
    for (const [name, value] of wanted) {
      const said = headers.get(name) ?? "none";
      insist(value.test(said), done, `${name} as ${value.source}`, `${name}: ${said}`);
    }
  }),

  check("U8", "a file whose message was refused", {}, async (probe) => {
    const visitor = await probe.visitor();
    const fileId = await upload(probe, visitor);
    const conversationId = await visitor.openChat();
    const say = (chat: Id) =>
      visitor.put(path("message", { conversationId: chat, messageId: newId() }), { text: "Here", files: [fileId] });
    await probe.refused(await say(newId()), "not-found", "A file was sent in a chat that is not there");
    await probe.accepted(await say(conversationId), "The file was sent again, in another message", 201);
  }),

  check("U8", "a file that nobody sent for a day", { clock: true }, async (probe) => {
    const visitor = await probe.visitor();
    const fileId = await upload(probe, visitor);
    await probe.turn(26 * HOUR_MS);
    const later = await probe.visitor({ restore: visitor.session.restore });
    const answer = await askAddress(probe, later, fileId);
    await probe.refused(answer, "not-found", "A file that no message held was asked for after 26 hours");
  }),
];
