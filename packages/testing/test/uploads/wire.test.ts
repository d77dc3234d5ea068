import { path, type UploadGrant } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId } from "../../src/index.ts";
import { askOffset, beginUpload, sendBytes } from "../../src/uploads/upload.ts";
import { askUrl, begin, bytesOf, codeOf, grantOf, openWorld, pngOf, sha256, urlOf } from "./kit.ts";

const HOUR_MS = 3_600_000;

test("U1 somebody who has not written yet uploads a file, sends it, and the agent gets the very bytes", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const bytes = bytesOf(100_000);
  const fileId = await visitor.upload(bytes, { name: "звіт.txt" });
  const conversationId = await visitor.openChat();
  const messageId = newId();
  const sent = await visitor.put(path("message", { conversationId, messageId }), { text: "Here", files: [fileId] });
  expect(await codeOf(sent)).toBe("201");
  const agent = await world.agent();
  const { download, view } = await urlOf(world, agent.token, fileId, "deskFileUrl");
  expect(view).toBeNull();
  const content = await world.fetch(download);
  expect(await sha256(await content.arrayBuffer())).toBe(await sha256(bytes));
  expect(Object.fromEntries(content.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": "attachment; filename=\"____.txt\"; filename*=UTF-8''%D0%B7%D0%B2%D1%96%D1%82.txt",
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "private, max-age=600",
  });
});

test("U1 what an agent sends is the customer’s to read, and nobody’s before it is sent", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const stranger = await world.visitor();
  const chat = await visitor.begin("May I see it?");
  const agent = await world.agent();
  const other = await world.agent("tomas");
  await agent.take(chat);
  const fileId = await agent.upload(pngOf(4, 3), { name: "plan.png", mediaType: "image/png" });
  expect(await codeOf(await askUrl(world, visitor.token, fileId))).toBe("not-found");
  expect(await codeOf(await askUrl(world, other.token, fileId, "deskFileUrl"))).toBe("not-found");
  await agent.send(chat, "", [fileId]);
  for (const { view } of [
    await urlOf(world, visitor.token, fileId),
    await urlOf(world, agent.token, fileId, "deskFileUrl"),
    await urlOf(world, other.token, fileId, "deskFileUrl"),
  ])
    expect((await world.fetch(view ?? "")).headers.get("Content-Type")).toBe("image/png");
  expect(await codeOf(await askUrl(world, stranger.token, fileId))).toBe("not-found");
});

test("U2 the same id and words are the same upload, with a fresh grant; other words are refused, and so is somebody else", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const stranger = await world.visitor();
  const fileId = newId();
  const file = { name: "notes.txt", mediaType: "text/plain", size: 10 };
  const first = await beginUpload(world, visitor.token, fileId, file);
  expect(first.status).toBe(201);
  const grant = await grantOf(first);
  expect((await sendBytes(world, grant, 0, bytesOf(4))).headers.get("Upload-Offset")).toBe("4");
  const again = await beginUpload(world, visitor.token, fileId, file);
  expect(again.status).toBe(200);
  expect((await askOffset(world, await grantOf(again))).headers.get("Upload-Offset")).toBe("4");
  for (const other of [
    { ...file, size: 11 },
    { ...file, name: "b.txt" },
    { ...file, mediaType: "text/html" },
  ])
    expect(await codeOf(await beginUpload(world, visitor.token, fileId, other))).toBe("id-reused");
  expect(await codeOf(await beginUpload(world, stranger.token, fileId, file))).toBe("id-reused");
});

test("U3 bytes are added where the last ones ended, and nowhere else", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const grant = await begin(world, visitor.token, 10);
  expect(await codeOf(await sendBytes(world, grant, 1, bytesOf(4)))).toBe("wrong-state");
  expect((await sendBytes(world, grant, 0, bytesOf(4))).status).toBe(204);
  expect(await codeOf(await sendBytes(world, grant, 0, bytesOf(4)))).toBe("wrong-state");
  const asked = await askOffset(world, grant);
  expect(await codeOf(await sendBytes(world, grant, 4, bytesOf(7)))).toBe("too-large");
  expect([asked.status, asked.headers.get("Upload-Offset"), asked.headers.get("Upload-Length")]).toEqual([
    200,
    "4",
    "10",
  ]);
});

test("U4 fault 33: an upload goes on when its session’s token has expired, and the next session may go on with it too", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  await visitor.begin("Hello");
  const fileId = newId();
  const grant = await begin(world, visitor.token, 20, fileId);
  await sendBytes(world, grant, 0, bytesOf(20).subarray(0, 5));
  await world.turn(2 * HOUR_MS);
  const file = { name: "notes.txt", mediaType: "text/plain", size: 20 };
  expect(await codeOf(await beginUpload(world, visitor.token, fileId, file))).toBe("token-expired");
  expect((await sendBytes(world, grant, 5, bytesOf(20).subarray(5, 10))).status).toBe(204);
  await visitor.look();
  const next = await grantOf(await beginUpload(world, visitor.token, fileId, file));
  expect((await sendBytes(world, next, 10, bytesOf(20).subarray(10))).status).toBe(204);
  const content = await world.fetch((await urlOf(world, visitor.token, fileId)).download);
  expect(new Uint8Array(await content.arrayBuffer())).toEqual(bytesOf(20));
});

test("U4 a grant opens its own upload alone, for a day, and nothing else opens it", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const [mine, other] = [newId(), newId()];
  const grant = await begin(world, visitor.token, 10, mine);
  await begin(world, visitor.token, 10, other);
  const elsewhere = { ...grant, url: path("upload", { fileId: other }) };
  expect(await codeOf(await sendBytes(world, elsewhere, 0, bytesOf(4)))).toBe("not-found");
  expect(await codeOf(await sendBytes(world, { ...grant, grant: visitor.token }, 0, bytesOf(4)))).toBe("token-invalid");
  expect(await codeOf(await world.fetch(path("fileUrl", { fileId: mine }), { token: grant.grant }))).toBe(
    "token-invalid",
  );
  await world.turn(24 * HOUR_MS);
  expect(await codeOf(await sendBytes(world, grant, 0, bytesOf(4)))).toBe("token-expired");
});

test("U6 a file of somebody else has no address, and an address is good for nothing but what it was made for", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const stranger = await world.visitor();
  const mine = await visitor.upload(bytesOf(10));
  const theirs = await stranger.upload(pngOf(2, 2), { name: "a.png", mediaType: "image/png" });
  expect(await codeOf(await askUrl(world, stranger.token, mine))).toBe("not-found");
  expect(await codeOf(await askUrl(world, (await world.agent()).token, mine, "deskFileUrl"))).toBe("not-found");
  const [my, their] = [await urlOf(world, visitor.token, mine), await urlOf(world, stranger.token, theirs)];
  expect(await codeOf(await world.fetch(their.download.replace(theirs, mine)))).toBe("not-found");
  expect(await codeOf(await world.fetch(my.download.replace("as=attachment", "as=inline")))).toBe("not-found");
  expect(await codeOf(await world.fetch(my.download.replace(/until=\d/, "until=9")))).toBe("not-found");
  expect(await codeOf(await world.fetch(path("fileContent", { fileId: mine })))).toBe("not-found");
  expect((await world.fetch(their.view ?? "")).headers.get("Content-Type")).toBe("image/png");
  await world.turn(600_000);
  expect(await codeOf(await world.fetch(my.download))).toBe("token-expired");
  expect((await world.fetch((await urlOf(world, visitor.token, mine)).download)).ok).toBe(true);
});

test("U6 what was taken back is gone at once, for everybody and at every address", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const conversationId = await visitor.openChat();
  const fileId = await visitor.upload(bytesOf(10));
  const messageId = newId();
  await visitor.put(path("message", { conversationId, messageId }), { text: "", files: [fileId] });
  const { download } = await urlOf(world, visitor.token, fileId);
  expect((await world.fetch(download)).ok).toBe(true);
  await visitor.takeBack(conversationId, messageId);
  expect(await codeOf(await world.fetch(download))).toBe("not-found");
  expect(await codeOf(await askUrl(world, visitor.token, fileId))).toBe("not-found");
  expect(await codeOf(await askUrl(world, (await world.agent()).token, fileId, "deskFileUrl"))).toBe("not-found");
});

test("U6 M2 so is what was taken back in the moment in which it was sent", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const conversationId = await visitor.openChat();
  const fileId = await visitor.upload(bytesOf(10));
  const messageId = newId();
  const { download } = await urlOf(world, visitor.token, fileId);
  const message = path("message", { conversationId, messageId });
  const removal = path("removal", { conversationId, messageId, removalId: newId() });
  const both = [visitor.put(message, { text: "", files: [fileId] }), visitor.put(removal, {})];
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([201, 201]);
  expect(await codeOf(await world.fetch(download))).toBe("not-found");
  expect(await codeOf(await askUrl(world, visitor.token, fileId))).toBe("not-found");
  const again = path("message", { conversationId, messageId: newId() });
  expect(await codeOf(await visitor.put(again, { text: "", files: [fileId] }))).toBe("not-found");
});

test("U7 a picture is told by its bytes; whatever else it is called is never shown in its place", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const conversationId = await visitor.openChat();
  const page = new TextEncoder().encode("<script>alert(1)</script>");
  const files = [
    await visitor.upload(pngOf(300, 200), { name: "a.bin", mediaType: "application/x-thing" }),
    await visitor.upload(page, { name: "b.png", mediaType: "image/png" }),
    await visitor.upload(page, { name: "c.svg", mediaType: "image/svg+xml" }),
  ];
  const messageId = newId();
  await visitor.put(path("message", { conversationId, messageId }), { text: "", files });
  const { messages } = await visitor.look();
  expect(messages.find(({ id }) => id === messageId)?.parts).toMatchObject([
    { type: "file", name: "a.bin", mediaType: "image/png", image: { width: 300, height: 200 } },
    { type: "file", name: "b.png", image: null },
    { type: "file", name: "c.svg", image: null },
  ]);
  for (const fileId of files.slice(1)) {
    const { view, download } = await urlOf(world, visitor.token, fileId);
    expect(view).toBeNull();
    expect((await world.fetch(download)).headers.get("Content-Type")).toBe("application/octet-stream");
  }
});

test("U5 what a site does not take is refused before a byte is sent, with what it does take", async () => {
  const files = { maxMegabytes: 0.5, accept: ["image/*", ".pdf"] };
  const world = await openWorld({ site: (site) => Object.assign(site, { files }) });
  const visitor = await world.visitor();
  const refusal = async (file: { name: string; mediaType: string; size: number }) => {
    const answer = await beginUpload(world, visitor.token, newId(), file);
    return answer.ok ? null : ((await answer.json()) as { code: string; detail: string });
  };
  expect(await refusal({ name: "a.png", mediaType: "image/png", size: 524_289 })).toMatchObject({
    code: "file-refused",
    detail: "size: at most 524288 bytes (0.5 MB)",
  });
  expect(await refusal({ name: "a.exe", mediaType: "application/x-msdownload", size: 10 })).toMatchObject({
    code: "file-refused",
    detail: "mediaType: only image/*, .pdf",
  });
  expect(await refusal({ name: "A.PDF", mediaType: "", size: 10 })).toBeNull();
});

test("U5 what only claims to be a picture is refused with its last byte where nothing else is taken", async () => {
  const world = await openWorld({ site: (site) => Object.assign(site, { files: { accept: ["image/*"] } }) });
  const visitor = await world.visitor();
  const fileId = newId();
  const begun = await beginUpload(world, visitor.token, fileId, { name: "a.png", mediaType: "image/png", size: 10 });
  const grant = await grantOf(begun);
  expect(await codeOf(await sendBytes(world, grant, 0, bytesOf(10)))).toBe("file-refused");
  expect((await askOffset(world, grant)).status).toBe(404);
});

test("U5 nobody keeps more than fifty files waiting", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const ids = Array.from({ length: 50 }, () => newId());
  for (const id of ids) await begin(world, visitor.token, 10, id);
  const file = { name: "notes.txt", mediaType: "text/plain", size: 10 };
  expect(await codeOf(await beginUpload(world, visitor.token, newId(), file))).toBe("too-many-requests");
  const [first = ""] = ids;
  const { grant, url } = await grantOf(await beginUpload(world, visitor.token, first, file));
  const gone = await world.fetch(url, { method: "DELETE", token: grant, headers: { "Tus-Resumable": "1.0.0" } });
  expect(gone.status).toBe(204);
  expect(await codeOf(await beginUpload(world, visitor.token, newId(), file))).toBe("201");
});

test("U8 fault 34: a file whose message failed is sent by the next try; what nobody sends is gone after a day", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const conversationId = await visitor.openChat();
  const whole = await visitor.upload(bytesOf(10));
  const half = newId();
  const grant: UploadGrant = await begin(world, visitor.token, 10, half);
  await sendBytes(world, grant, 0, bytesOf(4));
  const say = (files: string[]) =>
    visitor.put(path("message", { conversationId, messageId: newId() }), { text: "Here", files });
  expect(await codeOf(await say([whole, half]))).toBe("file-incomplete");
  await sendBytes(world, grant, 4, bytesOf(6));
  expect(await codeOf(await say([whole, half]))).toBe("201");
  const forgotten = await visitor.upload(bytesOf(10));
  await world.turn(26 * HOUR_MS);
  await visitor.look();
  expect((await askUrl(world, visitor.token, whole)).ok).toBe(true);
  expect(await codeOf(await askUrl(world, visitor.token, forgotten))).toBe("not-found");
  const rows = await world.store.db.selectFrom("file").select("id").orderBy("id").execute();
  expect(rows.map(({ id }) => id)).toEqual([whole, half].toSorted());
});

test("U2 what was begun before signing in is the customer’s, and its grant still works", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const fileId = newId();
  const grant = await begin(world, visitor.token, 10, fileId);
  await sendBytes(world, grant, 0, bytesOf(4));
  const identity = await world.identity({ sub: "maria", name: "Maria" });
  const customer = await world.visitor({ restore: visitor.session.restore, identity });
  expect((await sendBytes(world, grant, 4, bytesOf(6))).status).toBe(204);
  expect((await askUrl(world, customer.token, fileId)).ok).toBe(true);
  expect(await codeOf(await askUrl(world, visitor.token, fileId))).toBe("session-ended");
});
