import type { Bot } from "@warmline/server";
import { expect, inject, onTestFinished, test } from "vitest";
import { Visitor, type ExampleSite, type World } from "../../src/index.ts";
import { buildWorld } from "../../src/world/world.ts";
import { twoServers } from "../two-servers.ts";
import { freshDatabase } from "./fresh-database.ts";

const postgres = inject("postgres");
const SECOND = 1_000;

test("G6 two servers on one database answer once, and what is said meanwhile after it", async () => {
  const heard: string[] = [];
  let made: World | null = null;
  const helper: Bot = async function* ({ messages }) {
    const asked = messages.filter(({ author }) => author === "customer").map(({ text }) => text);
    heard.push(asked.join("|"));
    yield { type: "words", text: String(asked.length) };
    await new Promise<void>((resolve) => made?.clock.setTimeout(resolve, 5 * SECOND));
  };
  const site = (example: ExampleSite) => {
    example.bots = [{ agent: "pip", program: "helper" }];
  };
  const database = await freshDatabase(postgres ?? "");
  const { dialect } = await database.open();
  const world = await buildWorld({ dialect, bots: { helper }, site, working: false });
  made = world;
  const servers = await twoServers(world, { bots: { helper }, site });
  onTestFinished(async () => {
    await Promise.all(servers.map(({ app }) => app.drain()));
    await world.close();
    await database.remove();
  });
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  for (const { app } of servers) app.start();
  await visitor.say(chat, "one");
  const agent = await world.agent();
  await world.turn(61 * SECOND);
  for (const text of ["two", "three"]) await visitor.say(chat, text);
  await world.turn(130 * SECOND);
  const { messages } = await agent.visitor(visitor.id);
  const said = messages.filter(({ author }) => author.kind === "agent");
  expect(said.map(({ parts }) => parts.map((part) => part.type === "text" && part.text))).toEqual([["1"], ["3"]]);
  expect(heard).toEqual(["one", "one|two|three"]);
});
