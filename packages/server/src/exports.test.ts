import { expect, test } from "vitest";
import * as server from "./index.ts";
import * as node from "./node/index.ts";
import * as waitTime from "./wait-time/index.ts";

test("the package exports exactly this", () => {
  expect(Object.keys(server).sort()).toEqual([
    "articlesBot",
    "breath",
    "createApp",
    "createInProcessBus",
    "openStorage",
    "parseSiteFile",
    "siteFileJsonSchema",
  ]);
});

test("its part for Node exports exactly this", () => {
  expect(Object.keys(node).sort()).toEqual([
    "StartProblem",
    "createFolderUploads",
    "createLog",
    "createMailbox",
    "createNoMailer",
    "createServe",
    "loadBackend",
    "lockFolder",
    "mailboxPages",
    "openDataFolder",
    "openPostgres",
    "openSecret",
    "openSites",
    "openSqlite",
    "readSiteFile",
    "signInUrl",
    "startServer",
    "staticFiles",
    "systemClock",
  ]);
});

test("its part about waits exports exactly this", () => {
  expect(Object.keys(waitTime).sort()).toEqual([
    "WaitEstimator",
    "tell",
    "waitBehind",
    "waitQuantile",
    "wilsonHilferty",
  ]);
});
