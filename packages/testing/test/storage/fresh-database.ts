import { openPostgres, type OpenPostgres } from "@warmline/server/node";
import { Kysely, sql } from "kysely";
import { newId } from "../../src/index.ts";

export const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A place of its own in a PostgreSQL, with as many ways in as are asked for. */
export interface FreshDatabase {
  url: string;
  /** Opens it as another process would. */
  open(): Promise<OpenPostgres>;
  /** Ends all that was opened, and removes what was kept. */
  remove(): Promise<void>;
}

/** Makes an empty schema in the PostgreSQL at `postgres`: as good as a database, and made in no time. */
export async function freshDatabase(postgres: string): Promise<FreshDatabase> {
  const { dialect } = await openPostgres(postgres, QUIET);
  const admin = new Kysely<unknown>({ dialect });
  const name = `test_${newId().replaceAll("-", "_")}`;
  await sql`create schema ${sql.ref(name)}`.execute(admin);
  const url = new URL(postgres);
  url.searchParams.set("options", `-c search_path=${name}`);
  const opened: OpenPostgres[] = [];
  return {
    url: url.href,
    async open() {
      const another = await openPostgres(url.href, QUIET);
      opened.push(another);
      return another;
    },
    async remove() {
      await Promise.all(opened.map((each) => each.close()));
      await sql`drop schema ${sql.ref(name)} cascade`.execute(admin);
      await admin.destroy();
    },
  };
}
