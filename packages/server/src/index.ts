export { createApp } from "./app/createApp.ts";
export type {
  App,
  AppOptions,
  Bus,
  BusMessage,
  Figures,
  Letter,
  Mailer,
  NewAgent,
  Peer,
  Sites,
} from "./app/contract.ts";
export type { Clock, Log, Random } from "./environment.ts";
export { breath } from "./breath.ts";
export type { Bot, BotAction, BotArticle, BotMessage, BotTurn } from "./bots/contract.ts";
export { articlesBot } from "./bots/articles-bot.ts";
export { createInProcessBus } from "./bus/in-process.ts";
export { openStorage } from "./storage/storage.ts";
export type { Backlog } from "./storage/outbox.ts";
export type { Storage, StoredEvent } from "./storage/storage.ts";
export type { ByteRange, FileSize, Uploads } from "./uploads/contract.ts";
export { parseSiteFile, siteFileJsonSchema } from "./sites/site-file.ts";
export type { SiteFileProblem } from "./sites/problems.ts";
export type { SiteFile, SiteFileResult } from "./sites/site-file.ts";
