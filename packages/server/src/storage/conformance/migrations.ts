import { uuidv7 } from "@warmline/protocol";
import { Kysely } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import * as begin from "../migrations/0001-begin.ts";
import * as talk from "../migrations/0002-talk.ts";
import * as waiting from "../migrations/0003-waiting.ts";
import { findRating } from "../ratings.ts";
import { openStorage } from "../storage.ts";
import type { Tables } from "../tables.ts";
import { readFrame, findVisitor } from "../visitors.ts";
import { NOW, type OpenEmpty } from "./store.ts";

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
const newId = () => uuidv7(NOW, random);
const UNREAD = { visitor_delivered: 0, visitor_read: 0, agent_delivered: 0, agent_read: 0 };

/** Makes the tables as some versions left them. */
async function makeTables(db: Kysely<Tables>, versions: readonly { up: typeof begin.up }[]): Promise<void> {
  await db.schema
    .createTable("migration")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("applied_at", "bigint", (c) => c.notNull())
    .execute();
  for (const [index, { up }] of versions.entries()) {
    await up(db as unknown as Kysely<unknown>);
    await db
      .insertInto("migration")
      .values({ id: index + 1, name: String(index), applied_at: NOW })
      .execute();
  }
}

/** How a store of an earlier version is taken over, on every database. */
export function testMigrations(open: OpenEmpty): void {
  test("a chat, a promise and an agent from before there were lines are what they were, in line, and at work", async () => {
    const { dialect, close } = await open();
    const old = new Kysely<Tables>({ dialect });
    await makeTables(old, [begin, talk]);
    const [visitorId, chat, promise] = [newId(), newId(), newId()];
    await old
      .insertInto("visitor")
      .values({
        id: visitorId,
        site: "hearthost",
        external_id: null,
        name: null,
        email: null,
        locale: "en",
        time_zone: null,
        created_at: NOW,
        seq: 2,
        feed_after: 0,
        moved_to: null,
      })
      .execute();
    const conversation = { id: chat, site: "hearthost", visitor_id: visitorId, kind: "chat", state: "waiting" };
    const nobodys = {
      agent_id: null,
      contact_id: null,
      end_reason: null,
      ended_at: null,
      ticket: null,
      reference: null,
    };
    await old
      .insertInto("conversation")
      .values({ ...conversation, ...nobodys, ...UNREAD, waiting_since: NOW, created_at: NOW } as never)
      .execute();
    const due = { made_at: NOW, due_at: NOW + 1, state: "open", settled_at: null };
    await old
      .insertInto("promise")
      .values({ id: promise, conversation_id: chat, visitor_id: visitorId, agent_id: "olena", ...due })
      .execute();
    const card = {
      site: "hearthost",
      id: "olena",
      name: "Olena",
      signature: "{}",
      languages: "[]",
      photo: null,
      bot: 0,
    };
    await old
      .insertInto("agent")
      .values({ ...card, created_at: NOW } as never)
      .execute();

    const storage = await openStorage(dialect, NOW, random);
    onTestFinished(async () => {
      await storage.close();
      await close();
    });
    const row = await findVisitor(storage.db, visitorId);
    const { conversations, promises } = await readFrame(storage.db, row as NonNullable<typeof row>);
    const fresh = { category: null, urgent: false, leftLineAt: null, turnEmail: null, callBack: null };
    expect(conversations).toMatchObject([{ id: chat, state: "waiting", waitingSince: NOW, ...fresh }]);
    expect(promises).toMatchObject([{ id: promise, state: "open", extendedAt: null, reason: null }]);
    const agent = await storage.db.selectFrom("agent").selectAll().executeTakeFirstOrThrow();
    expect(agent).toMatchObject({ id: "olena", taking: 1 });
  });
  test("V2 a rating from before there were scales and remarks keeps its face, and what was not answered stays open", async () => {
    const { dialect, close } = await open();
    const old = new Kysely<Tables>({ dialect });
    await makeTables(old, [begin, talk, waiting]);
    const [happy, silent, undone, conversation, visitor] = [newId(), newId(), newId(), newId(), newId()];
    const rest = { conversation_id: conversation, visitor_id: visitor, agent_id: "olena", scale: "faces-3" };
    for (const [contact_id, face, changed_at] of [
      [happy, "happy", NOW + 5],
      [silent, null, null],
      [undone, null, NOW + 7],
    ] as const)
      await old
        .insertInto("rating")
        .values({ ...rest, contact_id, face, asked_at: NOW, changed_at } as never)
        .execute();

    const storage = await openStorage(dialect, NOW, random);
    onTestFinished(async () => {
      await storage.close();
      await close();
    });
    const fresh = {
      occasion: "contact",
      scale: "faces-3",
      remark: null,
      askedAt: NOW,
      dismissedAt: null,
      popUp: false,
    };
    const ratingOf = async (id: string) => (await findRating(storage.db, id))?.rating;
    const choices = [{ face: "happy", at: NOW + 5 }];
    expect(await ratingOf(happy)).toMatchObject({ ...fresh, id: happy, contactId: happy, face: "happy", choices });
    expect(await ratingOf(silent)).toMatchObject({ ...fresh, contactId: silent, face: null, choices: [] });
    expect(await ratingOf(undone)).toMatchObject({ ...fresh, face: null, choices: [], changedAt: NOW + 7 });
  });
}
