import { uuidv7 } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, type World } from "../../src/index.ts";
import { askOffset, beginUpload, sendBytes } from "../../src/uploads/upload.ts";
import { askUrl, begin, bytesOf, grantOf, openWorld, urlOf } from "./kit.ts";

const HOUR_MS = 3_600_000;

/** Makes the store lose its breath when a file is to be marked as whole, until the returned function is called. */
function failMarks(world: World): () => void {
  const { db } = world.store;
  const update = db.updateTable.bind(db);
  const failing = Object.assign(db, {
    updateTable: ((table: never) => {
      if (table === "file") throw new Error("the server died");
      return update(table);
    }) as typeof db.updateTable,
  });
  return () => Object.assign(failing, { updateTable: update });
}

test.each(["asks how far it is", "begins it again"])(
  "U8 fault 34: what a server that died after the last byte did not note, it notes when somebody %s",
  async (how) => {
    const world = await openWorld();
    const visitor = await world.visitor();
    const fileId = newId();
    const grant = await begin(world, visitor.token, 10, fileId);
    const revive = failMarks(world);
    expect((await sendBytes(world, grant, 0, bytesOf(10))).status).toBe(500);
    revive();
    expect((await askUrl(world, visitor.token, fileId)).status).toBe(409);
    await (how === "begins it again" ? begin(world, visitor.token, 10, fileId) : askOffset(world, grant));
    const content = await world.fetch((await urlOf(world, visitor.token, fileId)).download);
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(bytesOf(10));
    expect(world.app.figures()).toMatchObject({ uploads: 1, uploadedBytes: 10 });
    expect(world.logged.filter((line) => line.includes("the server died"))).toHaveLength(1);
  },
);

test("U8 an upload that is begun again is kept for another day", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  await visitor.begin("Hello");
  const fileId = newId();
  await sendBytes(world, await begin(world, visitor.token, 10, fileId), 0, bytesOf(4));
  await world.turn(20 * HOUR_MS);
  await visitor.look();
  const file = { name: "notes.txt", mediaType: "text/plain", size: 10 };
  await beginUpload(world, visitor.token, fileId, file);
  await world.turn(20 * HOUR_MS);
  await visitor.look();
  const again = await grantOf(await beginUpload(world, visitor.token, fileId, file));
  expect((await askOffset(world, again)).headers.get("Upload-Offset")).toBe("4");
});

test("U8 bytes that no store has known of for a month are taken away, and younger ones wait for their store", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const made = (daysAgo: number) =>
    uuidv7(world.clock.now() - daysAgo * 24 * HOUR_MS, (bytes) => crypto.getRandomValues(bytes));
  const [kept, old, young] = [made(40), made(40), made(20)];
  const addresses = new Map<string, string>();
  for (const fileId of [kept, old, young]) {
    await visitor.upload(bytesOf(10), {}, fileId);
    addresses.set(fileId, (await urlOf(world, visitor.token, fileId)).download);
  }
  const { db } = world.store;
  const rows = await db.selectFrom("file").selectAll().where("id", "in", [old, young]).execute();
  await db.deleteFrom("file").where("id", "in", [old, young]).execute();
  await world.restartServer();
  await world.settled();
  await db.insertInto("file").values(rows).execute();
  const statuses = [];
  for (const fileId of [kept, old, young]) statuses.push((await world.fetch(addresses.get(fileId) ?? "")).status);
  expect(statuses).toEqual([200, 404, 200]);
});
