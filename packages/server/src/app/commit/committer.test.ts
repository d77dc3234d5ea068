import { expect, test } from "vitest";
import { openSqlite } from "../../node/sqlite.ts";
import { openStore } from "../../storage/conformance/store.ts";
import { Committer } from "./committer.ts";

const SQLITE_CANTOPEN = 14;
const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;

/** Carries out orders that arrive together in a store which fails. Returns how often it was asked, and how many were told. */
async function carryOutAll(errcode: number, orders: number) {
  const store = await openStore(async () => openSqlite(":memory:"));
  let asked = 0;
  const transaction = async () => {
    asked += 1;
    throw Object.assign(new Error("no"), { errcode });
  };
  const storage = { ...store.storage, transaction };
  const committer = new Committer(
    { ...store.options, storage },
    { onCommitted: () => undefined, onBatch: () => undefined },
  );
  const outcomes = await Promise.allSettled(
    Array.from({ length: orders }, () => {
      const conversationId = store.newId();
      const command = { type: "open" as const, conversationId, open: { kind: "chat" as const } };
      return committer.carryOut({ site: store.site, caller: store.visitor(), operationId: conversationId, command });
    }),
  );
  return { asked, told: outcomes.filter(({ status }) => status === "rejected").length };
}

test.for([
  ["cannot be asked", SQLITE_CANTOPEN],
  ["is held by somebody else", SQLITE_BUSY],
] as const)("K6 a store that %s is asked once for all that wait, and all are told", async ([, errcode]) => {
  expect(await carryOutAll(errcode, 20)).toEqual({ asked: 1, told: 20 });
});

test("K1 what fails for another reason is tried once more, each write alone", async () => {
  expect(await carryOutAll(SQLITE_CORRUPT, 20)).toEqual({ asked: 21, told: 20 });
});
