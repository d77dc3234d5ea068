import { expect, inject, onTestFinished, test } from "vitest";
import { Visitor, type World } from "../../src/index.ts";
import { buildWorld } from "../../src/world/world.ts";
import { counts } from "../counts.ts";
import { leaveTicket } from "../ticket.ts";
import { freshDatabase } from "./fresh-database.ts";

const LETTERS = 40;

/** Several servers in one PostgreSQL, which know nothing of each other. */
async function servers(postgres: string, count: number): Promise<World[]> {
  const database = await freshDatabase(postgres);
  const worlds: World[] = [];
  onTestFinished(async () => {
    for (const world of worlds) await world.close();
    await database.remove();
  });
  for (let i = 0; i < count; i += 1) {
    const { dialect } = await database.open();
    worlds.push(await buildWorld({ dialect, working: false }));
  }
  return worlds;
}

test.each([inject("postgres")].flatMap((postgres) => postgres ?? []))(
  "K2 fault 9: several servers on one PostgreSQL write each letter once",
  async (postgres) => {
    const worlds = await servers(postgres, 3);
    const [first] = worlds;
    if (!first) return;
    for (let i = 0; i < LETTERS; i += 1) {
      await leaveTicket(await Visitor.arrive(first), { email: `person${i}@post.example` });
    }
    for (const { app } of worlds) app.start();
    await expect.poll(async () => (await counts(first))["outbox"]).toBe(0);
    const written = worlds.flatMap(({ letters }) => letters.map(({ to }) => to));
    expect(new Set(written).size).toBe(LETTERS);
    expect(written).toHaveLength(LETTERS);
  },
);
