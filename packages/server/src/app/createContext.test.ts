import { expect, test } from "vitest";
import { keptLog, temporaryFolder } from "../node/testing/fixtures.ts";
import { openSqlite } from "../node/sqlite.ts";
import { createFolderUploads } from "../node/uploads.ts";
import { openStore, say } from "../storage/conformance/store.ts";
import { createContext } from "./createContext.ts";

test("W3 a write is answered, and those after it too, when nobody can be told of it", async () => {
  const store = await openStore(async () => openSqlite(":memory:"));
  const log = keptLog();
  const bus = {
    publish: () => {
      throw new Error("the bus is down");
    },
    subscribe: () => () => undefined,
  };
  const sites = { get: () => store.site, all: () => [store.site], subscribe: () => () => undefined };
  const mailer = { send: async () => undefined };
  const secret = store.options.random(new Uint8Array(32));
  const context = createContext({
    ...store.options,
    bus,
    mailer,
    uploads: createFolderUploads(temporaryFolder()),
    log,
    sites,
    secret,
    publicUrl: "http://support.test",
  });
  const caller = store.visitor();
  const conversationId = store.newId();
  const write = (operationId: string, command: Parameters<typeof store.write>[1]) =>
    context.carryOut({ site: store.site, caller, operationId, command });
  const opened = await write(conversationId, { type: "open", conversationId, open: { kind: "chat" } });
  expect(opened).toMatchObject({ ok: true, repeated: false });
  const messageId = store.newId();
  expect(await write(messageId, say(conversationId, messageId, "Hello"))).toMatchObject({ ok: true, repeated: false });
  expect(log.lines).toEqual(Array.from({ length: 2 }, () => "error: news could not be passed on"));
});
