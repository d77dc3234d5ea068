import type { AppOptions } from "../app/contract.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { articlesBot } from "./articles-bot.ts";
import type { Bot } from "./contract.ts";
import { BotTrouble } from "./run-program.ts";
import { webhookBot } from "./webhook.ts";

/** Programs that every server has. */
const BUILT_IN: Readonly<Record<string, Bot>> = { articles: articlesBot() };

/** The program that a site file names. */
export function programOf(
  { program, webhook }: SiteFile["bots"][number],
  bots: Readonly<Record<string, Bot>>,
  { fetch, clock }: Pick<AppOptions, "fetch" | "clock">,
  turnId: string,
): Bot {
  if (webhook)
    return webhookBot(webhook, { fetch: fetch ?? globalThis.fetch.bind(globalThis), now: () => clock.now(), turnId });
  const named = [bots, BUILT_IN].find((known) => Object.hasOwn(known, program ?? ""))?.[program ?? ""];
  return typeof named === "function" ? named : missing(program ?? "");
}

function missing(name: string): Bot {
  return () => {
    throw new BotTrouble(`The server was given no program "${name}".`);
  };
}
