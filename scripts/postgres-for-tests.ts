import type { TestProject } from "vitest/node";
import { findPostgres, startPostgres } from "./postgres.ts";

/** Starts a PostgreSQL for the tests that want one. Without one installed they are not there, and this says so. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const bin = findPostgres();
  if (bin === null) {
    console.log("There is no PostgreSQL 15 or newer here: nothing is tested on it.");
    provide("postgres", null);
    return undefined;
  }
  const { url, stop } = await startPostgres(bin);
  provide("postgres", url);
  return stop;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Where a PostgreSQL is that tests may make databases in, or null without one. */
    postgres: string | null;
  }
}
