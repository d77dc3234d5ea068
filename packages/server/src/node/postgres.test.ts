import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { path } from "@warmline/protocol";
import { Kysely, sql } from "kysely";
import { Pool } from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { engineOf } from "../storage/engine.ts";
import type { Tables } from "../storage/tables.ts";
import { judge, openPostgres } from "./postgres.ts";
import { keptLog, temporaryFolder, writeSite } from "./testing/fixtures.ts";
import { warmline } from "./testing/spawn.ts";
import { arrive, newId } from "./testing/visitor.ts";

const postgres = inject("postgres");

const SETTINGS = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  server_version: "15.2",
  server_version_num: "150002",
  transaction_read_only: "off",
};

test("a database that is too old, only reads or does not sync is refused in one sentence", () => {
  const judged = (change: Partial<typeof SETTINGS>) => () => judge("postgres://db/w", { ...SETTINGS, ...change });
  expect(judged({})().class).toBe("synced");
  expect(judged({ server_version: "14.9", server_version_num: "140009" })).toThrow(
    "The database postgres://db/w is PostgreSQL 14.9; Warmline needs 15 or newer.",
  );
  expect(judged({ transaction_read_only: "on" })).toThrow(
    "The database postgres://db/w only reads; give the address of the one that writes.",
  );
  for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
    expect(judged({ [setting]: "off" })).toThrow(
      `The database postgres://db/w has the setting ${setting}=off, so writes would not be safe.`,
    );
  }
});

test("what cannot be reached is told in one sentence, without the password", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  await expect(openPostgres(`postgres://me:secret@127.0.0.1:${port}/warmline`, keptLog())).rejects.toThrow(
    `The database postgres://127.0.0.1:${port}/warmline cannot be used: connect ECONNREFUSED 127.0.0.1:${port}.`,
  );
  await expect(openPostgres("mysql://me:secret@127.0.0.1/warmline", keptLog())).rejects.toThrow(
    "The address of the database must begin with postgres://.",
  );
});

test("a server that is given a wrong address says so without repeating it", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  const run = warmline(["start", "--site", "hearthost.json", "--database", "db.example:secret"], folder);
  expect(await run.exited).toMatchObject({ code: 2 });
  expect(run.stderr()).toBe(
    "--database must be an address such as postgres://warmline@db.example/warmline; see warmline --help.\n",
  );
});

/** The tests that need a PostgreSQL. */
function testOn(url: string): void {
  /** Makes a schema that goes when the test ends. Returns the address that leads into it. */
  async function freshSchema(): Promise<string> {
    const pool = new Pool({ connectionString: url });
    const name = `test_${randomUUID().replaceAll("-", "_")}`;
    await pool.query(`create schema ${name}`);
    onTestFinished(async () => {
      await pool.query(`drop schema ${name} cascade`);
      await pool.end();
    });
    return `${url}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
  }

  test("how safe writes are is what the database itself says", async () => {
    const { durability, close } = await openPostgres(url, keptLog());
    onTestFinished(close);
    expect(durability.class).toBe("synced");
    expect(durability.pragmas).toMatchObject({ fsync: "on", full_page_writes: "on", synchronous_commit: "on" });
    expect(durability.sentence).toMatch(
      /^every acknowledged write is synced to disk: PostgreSQL \d+.*synchronous_commit=on$/,
    );
    const lax = `${url}?options=${encodeURIComponent("-c synchronous_commit=off")}`;
    await expect(openPostgres(lax, keptLog())).rejects.toThrow("has the setting synchronous_commit=off");
  });

  test("big integers are numbers, and counts too", async () => {
    const { dialect, close } = await openPostgres(url, keptLog());
    onTestFinished(close);
    const db = new Kysely<unknown>({ dialect });
    const { rows } = await sql`select 8640000000000000::bigint as time, count(*) as n`.execute(db);
    expect(rows).toEqual([{ time: 8_640_000_000_000_000, n: 1 }]);
  });

  test("K6 fault 37: connections that the database ends, at rest or at work, do no harm", async () => {
    const log = keptLog();
    const { dialect, close } = await openPostgres(url, log);
    onTestFinished(close);
    const db = new Kysely<Tables>({ dialect });
    const beside = new Pool({ connectionString: url });
    onTestFinished(() => beside.end());
    const whoAmI = async (on: Kysely<Tables>) =>
      (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(on)).rows[0]?.pid;
    const end = (pid: number | undefined) => beside.query("select pg_terminate_backend($1)", [pid]);

    await end(await whoAmI(db));
    await expect.poll(() => log.lines).toContain("warn: a connection to the database was lost");
    const within = db.transaction().execute(async (tx) => {
      await end(await whoAmI(tx));
      await sql`select 1`.execute(tx);
    });
    const error: unknown = await within.catch((reason: unknown) => reason);
    expect(engineOf(db).failureOf(error)).toBe("away");
    expect(await whoAmI(db)).toEqual(expect.any(Number));
  });

  test("a server keeps what it is given in PostgreSQL, and finds it again", async () => {
    const folder = temporaryFolder();
    writeSite(folder);
    const database = await freshSchema();
    const args = ["--site", "hearthost.json", "--database", database];
    const server = warmline(["start", ...args, "--port", "0"], folder);
    const [, origin = ""] = await server.printed(/Desk +(http:\S+)\/desk\n/);
    expect(server.stdout()).toContain("every acknowledged write is synced to disk: PostgreSQL");
    expect(await (await fetch(`${origin}/readyz`)).json()).toMatchObject({
      ready: true,
      durability: "synced",
      pragmas: { synchronous_commit: "on" },
    });
    const add = warmline(["agent", "add", ...args, "--id", "iryna", "--name", "Iryna"], folder);
    expect(await add.exited).toMatchObject({ code: 0 });
    server.kill("SIGTERM");
    expect(await server.exited).toEqual({ code: 0, signal: null });
    expect(server.stderr()).toBe("");
    const link = warmline(["agent", "link", ...args, "--id", "iryna"], folder);
    expect(await link.exited).toMatchObject({ code: 0 });
  });

  test("B3 an offer that is claimed at two server processes at once is granted once", async () => {
    const folder = temporaryFolder();
    writeSite(folder);
    const database = await freshSchema();
    const start = async (data: string) => {
      const args = ["start", "--site", "hearthost.json", "--database", database, "--data", data, "--port", "0"];
      const [, origin = ""] = await warmline(args, folder).printed(/Desk +(http:\S+)\/desk\n/);
      return origin;
    };
    const first = await start("one");
    // Processes that serve one site share the secret that signs its sessions.
    mkdirSync(join(folder, "two"));
    copyFileSync(join(folder, "one", "secret"), join(folder, "two", "secret"));
    const origins = [first, await start("two")];
    const visitor = await arrive(origins[0] ?? "");
    const conversationId = await visitor.openChat();
    const [offerId, pool] = [newId(), new Pool({ connectionString: database })];
    onTestFinished(() => pool.end());
    const { id: visitorId } = visitor.session.snapshot.visitor;
    const ids = [offerId, conversationId, visitorId, Date.now()];
    await pool.query(
      `insert into offer (id, conversation_id, visitor_id, agent_id, offer, severity, label, made_at, expires_at, state)
       values ($1, $2, $3, 'olena', 'month', 'major', '"One month free"', $4::bigint, $4::bigint + 3600000, 'open')`,
      ids,
    );
    const claims = Array.from({ length: 100 }, (_, nth) =>
      visitor.at(origins[nth % 2] ?? "").put(path("offerClaim", { offerId, claimId: newId() }), {}),
    );
    const told = await Promise.all(claims);
    expect(told.map(({ status }) => status)).toEqual(told.map(() => 201));
    const answers = await Promise.all(told.map((answer) => answer.json()));
    const events = answers.flatMap((receipt) => (receipt as { events: { type: string }[] }).events);
    expect(events).toMatchObject([{ type: "offer.changed", offer: { state: "claimed" } }]);
    expect((await pool.query("select offer_id from offer_grant")).rows).toEqual([{ offer_id: offerId }]);
  });
}

if (postgres !== null) testOn(postgres);
